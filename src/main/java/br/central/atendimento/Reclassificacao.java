package br.central.atendimento;

import br.central.atendimento.dominio.Classificado;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.DemandaRepository;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import org.springframework.stereotype.Component;

/** Puts a request under another classification: the groups of the old one have nothing to answer any more. */
@Component
class Reclassificacao {

    private final DemandaRepository demandas;
    private final Relogios relogios;
    private final ProcessoDaSolicitacao processo;

    Reclassificacao(DemandaRepository demandas, Relogios relogios, ProcessoDaSolicitacao processo) {
        this.demandas = demandas;
        this.relogios = relogios;
        this.processo = processo;
    }

    void aplicar(Solicitacao solicitacao, Classificado novo) {
        solicitacao.reclassificar(novo);
        if (solicitacao.instancia() == null) {
            relogios.daSolicitacaoRegistrada(solicitacao);
        } else {
            devolverAsTabelas(solicitacao);
        }
    }

    void devolverAsTabelas(Solicitacao solicitacao) {
        demandas.findBySolicitacaoAndRodadaOrderById(solicitacao, solicitacao.rodada())
                .forEach(Demanda::dispensar);
        processo.reclassificada(solicitacao);
    }
}
