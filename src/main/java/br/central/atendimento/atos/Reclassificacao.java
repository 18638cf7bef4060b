package br.central.atendimento.atos;

import br.central.atendimento.dominio.Agrupamento;
import br.central.atendimento.dominio.Classificado;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import org.springframework.stereotype.Component;

/** A request goes back to the tables: the groups that had it have nothing to answer any more. */
@Component
class Reclassificacao {

    private final Agrupamento agrupamento;
    private final ProcessoDaSolicitacao processo;
    private final ExigenciasDaClassificacao exigencias;

    Reclassificacao(Agrupamento agrupamento, ProcessoDaSolicitacao processo, ExigenciasDaClassificacao exigencias) {
        this.agrupamento = agrupamento;
        this.processo = processo;
        this.exigencias = exigencias;
    }

    /** @throws br.central.comum.Recusa.RegraNaoAtendida when the other kind demands what this request does not have */
    void aplicar(Solicitacao solicitacao, Classificado novo) {
        exigencias.aoReclassificar(solicitacao, novo.classificacao());
        solicitacao.reclassificar(novo);
    }

    /** Those that waited for its answer ask for something else than it does now. */
    void soltar(Solicitacao solicitacao) {
        agrupamento.soltar(solicitacao).forEach(processo::respostaDaPrincipal);
    }

    void devolverAsTabelas(Solicitacao solicitacao) {
        solicitacao.daRodada().demandas().forEach(Demanda::dispensar);
        processo.reclassificada(solicitacao);
    }
}
