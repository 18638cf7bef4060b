package br.central.atendimento;

import br.central.atendimento.dominio.Agrupamento;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import org.springframework.stereotype.Component;

/** A request goes back to the tables: the groups that had it have nothing to answer any more. */
@Component
class Reclassificacao {

    private final Agrupamento agrupamento;
    private final ProcessoDaSolicitacao processo;

    Reclassificacao(Agrupamento agrupamento, ProcessoDaSolicitacao processo) {
        this.agrupamento = agrupamento;
        this.processo = processo;
    }

    /** Those that waited for its answer ask for something else than it does now. */
    void soltar(Solicitacao solicitacao) {
        agrupamento.soltar(solicitacao).forEach(processo::respostaDaPrincipal);
    }

    void devolverAsTabelas(Solicitacao solicitacao) {
        solicitacao.demandasDaRodada().forEach(Demanda::dispensar);
        processo.reclassificada(solicitacao);
    }
}
