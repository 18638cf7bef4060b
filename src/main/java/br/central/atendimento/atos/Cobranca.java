package br.central.atendimento.atos;

import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import org.springframework.stereotype.Component;

/** A request that is waited for is pressed: by the client who insists, by the supervision that follows a breach. */
@Component
public class Cobranca {

    private final ProcessoDaSolicitacao processo;
    private final Diario diario;

    Cobranca(ProcessoDaSolicitacao processo, Diario diario) {
        this.processo = processo;
        this.diario = diario;
    }

    public void reiterar(Solicitacao solicitacao, String texto) {
        solicitacao.reiterar();
        diario.anotar(solicitacao, TipoAndamento.REITERACAO, texto);
        if (solicitacao.instancia() != null) {
            processo.reiterada(solicitacao, solicitacao.daRodada().demandas());
        }
    }

    public void registrarProvidencia(Solicitacao solicitacao, String texto) {
        diario.anotar(solicitacao, TipoAndamento.PROVIDENCIA, texto);
    }
}
