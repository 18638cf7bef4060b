package br.central.indicadores;

import br.central.indicadores.contrato.FiltroDeTrabalho;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The cells as they are now, or were less than {@code central.indicadores.validade} ago. */
@Component
class UltimaApuracao {

    private final CelulasNoBanco banco;
    private final Partilha<FiltroDeTrabalho, Apurado> apuradas;

    UltimaApuracao(CelulasNoBanco banco, @Value("${central.indicadores.validade}") Duration validade) {
        this.banco = banco;
        apuradas = new Partilha<>(validade);
    }

    /** Only what the cells do not tell is asked of the database: who has it, its state, when it was opened. */
    Apurado de(FiltroDeTrabalho filtro, Instant agora) {
        FiltroDeTrabalho noBanco = FiltroDeTrabalho.TUDO
                .comResponsavel(filtro.responsavel())
                .comEstado(filtro.estado())
                .comAberto(filtro.aberto());
        return apuradas.de(noBanco, agora, () -> new Apurado(agora, banco.contar(noBanco, agora)));
    }
}
