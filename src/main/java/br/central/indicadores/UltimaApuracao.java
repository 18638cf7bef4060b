package br.central.indicadores;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts once for all who look at the same second: while one counts the others wait for that count. What was counted is
 * never used for longer than {@code central.indicadores.validade}, nor for another second of the clock given.
 */
@Component
class UltimaApuracao {

    private static final int FILTROS_GUARDADOS = 50;

    private record Chave(FiltroDeTrabalho filtro, long vez) {}

    private final CelulasNoBanco banco;
    private final Duration validade;
    private final Cache<Chave, Apurado> apuradas;

    UltimaApuracao(CelulasNoBanco banco, @Value("${central.indicadores.validade}") Duration validade) {
        this.banco = banco;
        this.validade = validade;
        apuradas = Caffeine.newBuilder()
                .maximumSize(FILTROS_GUARDADOS)
                .expireAfterWrite(validade)
                .build();
    }

    /** Only what the cells do not tell is asked of the database: who has it, its state, when it was opened. */
    Apurado de(FiltroDeTrabalho filtro, Instant agora) {
        FiltroDeTrabalho noBanco = new FiltroDeTrabalho(
                null, null, null, null, null, filtro.responsavel(), filtro.estado(), filtro.aberto());
        if (validade.isZero()) {
            return apurar(noBanco, agora);
        }
        Chave chave = new Chave(noBanco, agora.toEpochMilli() / validade.toMillis());
        return apuradas.get(chave, nova -> apurar(noBanco, agora));
    }

    private Apurado apurar(FiltroDeTrabalho filtro, Instant agora) {
        return new Apurado(agora, banco.contar(filtro, agora));
    }
}
