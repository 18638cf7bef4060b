package br.central.atendimento.atos;

import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.DemandasDoUsuario;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Resposta;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.comum.Recusa;
import org.springframework.stereotype.Component;

/** A group answers a request, or somebody makes one answer of those of all groups. */
@Component
public class RespostaDoGrupo {

    private final DemandasDoUsuario minhas;
    private final RedacaoDeRespostas redacao;
    private final DesfechoDeSolicitacoes desfecho;
    private final ProcessoDaSolicitacao processo;
    private final Diario diario;

    RespostaDoGrupo(
            DemandasDoUsuario minhas,
            RedacaoDeRespostas redacao,
            DesfechoDeSolicitacoes desfecho,
            ProcessoDaSolicitacao processo,
            Diario diario) {
        this.minhas = minhas;
        this.redacao = redacao;
        this.desfecho = desfecho;
        this.processo = processo;
        this.diario = diario;
    }

    public void consolidar(Solicitacao solicitacao, RespostaDada dada) {
        if (solicitacao.tarefa() == null) {
            throw new Recusa.EstadoNaoPermite(
                    "Nem todos os grupos responderam a solicitação %s: não há o que consolidar."
                            .formatted(solicitacao.protocolo()));
        }
        Resposta resposta = redacao.redigir(dada);
        String tarefa = solicitacao.tarefa();
        desfecho.responder(solicitacao, resposta);
        processo.consolidada(tarefa);
        desfecho.concluida(solicitacao);
    }

    public void responder(Solicitacao solicitacao, RespostaDada dada) {
        Resposta resposta = redacao.redigir(dada);
        Demanda demanda = minhas.paraResponder(solicitacao, dada.grupo());
        String tarefa = demanda.tarefa();
        demanda.responder(resposta);
        diario.anotar(demanda, TipoAndamento.RESPOSTA_DO_GRUPO, resposta.texto());
        boolean soEste = solicitacao.daRodada().demandas().stream().allMatch(outra -> outra == demanda);
        if (soEste) {
            desfecho.responder(solicitacao, resposta);
        }
        processo.respondeu(demanda, tarefa);
        if (soEste) {
            desfecho.concluida(solicitacao);
        }
    }
}
