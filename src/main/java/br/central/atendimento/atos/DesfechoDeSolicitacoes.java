package br.central.atendimento.atos;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.dominio.Agrupamento;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.Resposta;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import org.springframework.stereotype.Component;

/** A request has its answer: those grouped under it have it too, and the atendimento goes on when it was the last. */
@Component
class DesfechoDeSolicitacoes {

    private final Agrupamento agrupamento;
    private final ProcessoDaSolicitacao processo;
    private final ProcessoDoAtendimento processoDoAtendimento;
    private final Relogios relogios;
    private final Diario diario;

    DesfechoDeSolicitacoes(
            Agrupamento agrupamento,
            ProcessoDaSolicitacao processo,
            ProcessoDoAtendimento processoDoAtendimento,
            Relogios relogios,
            Diario diario) {
        this.agrupamento = agrupamento;
        this.processo = processo;
        this.processoDoAtendimento = processoDoAtendimento;
        this.relogios = relogios;
        this.diario = diario;
    }

    /** Recorded before the engine is told, for the process asks about it as it goes on. */
    void responder(Solicitacao solicitacao, Resposta resposta) {
        solicitacao.responder(resposta);
        relogios.conferir(solicitacao);
        relogios.recalcular(solicitacao.atendimento());
        diario.anotarMudanca(
                solicitacao,
                TipoAndamento.RESPOSTA,
                resposta.texto(),
                null,
                resposta.conclusao().descricao());
    }

    /** After the engine was told. */
    void concluida(Solicitacao solicitacao) {
        agrupamento.aResponder(solicitacao).forEach(agrupada -> {
            responder(agrupada, solicitacao.resposta());
            processo.respostaDaPrincipal(agrupada);
            conferirAtendimento(agrupada.atendimento());
        });
        conferirAtendimento(solicitacao.atendimento());
    }

    void conferirAtendimento(Atendimento atendimento) {
        if (!atendimento.pedidos().haEmAberto() && atendimento.situacao() == SituacaoAtendimento.ENCAMINHADO) {
            processoDoAtendimento.solicitacoesConcluidas(atendimento);
        }
    }
}
