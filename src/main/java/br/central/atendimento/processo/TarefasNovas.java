package br.central.atendimento.processo;

import static br.central.atendimento.processo.Variaveis.id;

import br.central.atendimento.dominio.PassosDaReclamacao;
import br.central.atendimento.dominio.PassosDaSolicitacao;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TarefasGerais;
import br.central.atendimento.dominio.TarefasGerais.Nova;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tasks that an analyst has added to the model of a case: they are worked on the general form. */
@Component
class TarefasNovas {

    private static final Set<String> CONHECIDAS = Set.of(
            Modelo.USER_TASK_ATENDER,
            Modelo.USER_TASK_RETOMAR_PENDENTE,
            Modelo.USER_TASK_DAR_RETORNO,
            Modelo.USER_TASK_RESPONDER_DEMANDA,
            Modelo.USER_TASK_CONSOLIDAR_RESPOSTA,
            Modelo.USER_TASK_ACOMPANHAR_ATRASO,
            Modelo.USER_TASK_TRATAR_RECLAMACAO,
            Modelo.USER_TASK_DAR_RETORNO_DA_RECLAMACAO,
            Modelo.USER_TASK_LIGAR_PARA_CLIENTE);

    private final PassosDaSolicitacao solicitacoes;
    private final PassosDaReclamacao reclamacoes;
    private final TarefasGerais gerais;

    /** Lazy, because the engine is built with the watch over its tasks. */
    TarefasNovas(
            @Lazy PassosDaSolicitacao solicitacoes, @Lazy PassosDaReclamacao reclamacoes, @Lazy TarefasGerais gerais) {
        this.solicitacoes = solicitacoes;
        this.reclamacoes = reclamacoes;
        this.gerais = gerais;
    }

    static boolean e(DelegateTask tarefa) {
        return !CONHECIDAS.contains(tarefa.getTaskDefinitionKey())
                && (tarefa.hasVariable(Modelo.VAR_ATENDIMENTO)
                        || tarefa.hasVariable(Modelo.VAR_SOLICITACAO)
                        || tarefa.hasVariable(Modelo.VAR_RECLAMACAO));
    }

    void criada(DelegateTask tarefa) {
        if (e(tarefa)) {
            gerais.criada(nova(tarefa), grupos(tarefa));
        }
    }

    private Nova nova(DelegateTask tarefa) {
        Long doCaso = tarefa.hasVariable(Modelo.VAR_ATENDIMENTO) ? id(tarefa, Modelo.VAR_ATENDIMENTO) : null;
        Long reclamacao = tarefa.hasVariable(Modelo.VAR_RECLAMACAO) ? id(tarefa, Modelo.VAR_RECLAMACAO) : null;
        Solicitacao solicitacao = null;
        if (tarefa.hasVariable(Modelo.VAR_SOLICITACAO)) {
            solicitacao = solicitacoes.exigir(id(tarefa, Modelo.VAR_SOLICITACAO));
        } else if (reclamacao != null) {
            solicitacao = reclamacoes.exigir(reclamacao).solicitacao();
        }
        return new Nova(
                tarefa.getId(),
                solicitacao == null ? doCaso : solicitacao.atendimento().id(),
                solicitacao == null ? null : solicitacao.id(),
                reclamacao,
                nome(tarefa),
                tarefa.getPriority(),
                tarefa.getDueDate() == null ? null : tarefa.getDueDate().toInstant());
    }

    private static String nome(DelegateTask tarefa) {
        return tarefa.getName() == null || tarefa.getName().isBlank()
                ? "Tarefa do processo"
                : tarefa.getName().replaceAll("\\s+", " ");
    }

    private static Set<String> grupos(DelegateTask tarefa) {
        return tarefa.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Called otherwise by the version that its case has gone over to. */
    void mudada(DelegateTask tarefa) {
        if (e(tarefa)) {
            gerais.chamada(tarefa.getId(), nome(tarefa));
        }
    }

    void encerrada(DelegateTask tarefa) {
        if (e(tarefa)) {
            gerais.encerrada(tarefa.getId());
        }
    }
}
