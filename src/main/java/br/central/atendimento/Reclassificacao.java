package br.central.atendimento;

import br.central.atendimento.dominio.Agrupamento;
import br.central.atendimento.dominio.Classificado;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import org.springframework.stereotype.Component;

/** Puts a request under another classification: the groups of the old one have nothing to answer any more. */
@Component
class Reclassificacao {

    private final Agrupamento agrupamento;
    private final Relogios relogios;
    private final ProcessoDaSolicitacao processo;
    private final ExigenciasDaClassificacao exigencias;

    Reclassificacao(
            Agrupamento agrupamento,
            Relogios relogios,
            ProcessoDaSolicitacao processo,
            ExigenciasDaClassificacao exigencias) {
        this.agrupamento = agrupamento;
        this.relogios = relogios;
        this.processo = processo;
        this.exigencias = exigencias;
    }

    /** Those that waited for its answer ask for something else than it does now. */
    void aplicar(Solicitacao solicitacao, Classificado novo) {
        exigencias.aoReclassificar(solicitacao, novo.classificacao());
        solicitacao.reclassificar(novo);
        agrupamento.soltar(solicitacao).forEach(processo::respostaDaPrincipal);
        if (solicitacao.instancia() == null) {
            relogios.daSolicitacaoRegistrada(solicitacao);
        } else {
            devolverAsTabelas(solicitacao);
        }
    }

    void devolverAsTabelas(Solicitacao solicitacao) {
        solicitacao.demandasDaRodada().forEach(Demanda::dispensar);
        processo.reclassificada(solicitacao);
    }
}
