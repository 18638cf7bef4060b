package br.central.atendimento.atos;

import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Ato;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import org.springframework.stereotype.Component;

/** A contact that is broken off waits, with the operator or in the queue, and is taken up again. */
@Component
public class EsperaDeAtendimento {

    private final ProcessoDoAtendimento processo;
    private final Diario diario;

    EsperaDeAtendimento(ProcessoDoAtendimento processo, Diario diario) {
        this.processo = processo;
        this.diario = diario;
    }

    public void deixarPendente(Atendimento atendimento, Pendencia pendencia) {
        Ato ato = diario.ato();
        atendimento.deixarPendente(Boolean.TRUE.equals(pendencia.comigo()) ? ato.quem() : null, ato);
        diario.anotarMudanca(atendimento, TipoAndamento.PENDENCIA, pendencia.texto(), null, atendimento.responsavel());
        processo.pendente(atendimento);
    }

    public void retomar(Atendimento atendimento) {
        atendimento.retomar(diario.ato());
        diario.anotar(atendimento, TipoAndamento.RETOMADA, null);
        processo.retomado(atendimento);
    }
}
