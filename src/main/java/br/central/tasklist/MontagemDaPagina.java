package br.central.tasklist;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.TarefasDoAtendimento;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.TarefaView;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Brings together what the page of a case shows, and only what its outcomes need. */
@Component
class MontagemDaPagina {

    private final TarefasDoAtendimento tarefas;
    private final Atendimentos atendimentos;

    MontagemDaPagina(TarefasDoAtendimento tarefas, Atendimentos atendimentos) {
        this.tarefas = tarefas;
        this.atendimentos = atendimentos;
    }

    /** The page of a case, open at the task that waits in it for somebody, if one does. */
    PaginaDoAtendimento doAtendimento(String protocolo) {
        return tarefas.tarefaAtual(protocolo)
                .map(this::daTarefa)
                .orElseGet(() -> paraConsulta(atendimentos.resumir(protocolo)));
    }

    private PaginaDoAtendimento paraConsulta(AtendimentoView caso) {
        return new PaginaDoAtendimento(null, caso, null, Set.of());
    }

    PaginaDoAtendimento daTarefa(String id) {
        TarefaView tarefa = tarefas.daTarefa(id);
        AtendimentoView caso = tarefa.atendimento();
        SolicitacaoView solicitacao = tarefa.solicitacaoDaTarefa().orElse(null);
        Set<String> acoes = acoes(tarefa, solicitacao);
        return new PaginaDoAtendimento(tarefa, caso, solicitacao, acoes);
    }

    private static Set<String> acoes(TarefaView tarefa, SolicitacaoView solicitacao) {
        if (tarefa.impedimento() != null) {
            return Set.of();
        }
        Set<String> acoes = new HashSet<>();
        acoes.add(tarefa.tipo().name());
        switch (tarefa.tipo()) {
            case ATENDER, RETOMAR_PENDENTE, DAR_RETORNO ->
                acoes.addAll(tarefa.atendimento().acoes());
            case RESPONDER_DEMANDA, CONSOLIDAR_RESPOSTA, ACOMPANHAR_ATRASO -> acoes.addAll(solicitacao.acoes());
            default -> {
                // One outcome only.
            }
        }
        return acoes;
    }
}
