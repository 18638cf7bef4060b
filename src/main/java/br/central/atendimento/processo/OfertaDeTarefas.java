package br.central.atendimento.processo;

import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes to whom a model offers a task and who took it, where the case itself does not say it: the queues are as the model
 * has them.
 */
@Component
class OfertaDeTarefas {

    private static final Set<String> SEM_GRUPO_PROPRIO = Set.of(
            Modelo.USER_TASK_CONSOLIDAR_RESPOSTA,
            Modelo.USER_TASK_ACOMPANHAR_ATRASO,
            Modelo.USER_TASK_TRATAR_RECLAMACAO,
            Modelo.USER_TASK_DAR_RETORNO_DA_RECLAMACAO,
            Modelo.USER_TASK_LIGAR_PARA_CLIENTE);

    private final JdbcClient banco;

    OfertaDeTarefas(JdbcClient banco) {
        this.banco = banco;
    }

    private static boolean semGrupoProprio(DelegateTask tarefa) {
        return SEM_GRUPO_PROPRIO.contains(tarefa.getTaskDefinitionKey()) || TarefasNovas.e(tarefa);
    }

    void oferecida(DelegateTask tarefa) {
        if (semGrupoProprio(tarefa)) {
            tarefa.getCandidates().stream()
                    .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                    .map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(grupo -> gravar(tarefa, grupo));
        }
    }

    private void gravar(DelegateTask tarefa, String grupo) {
        banco.sql("insert into tarefa_oferecida (tarefa, grupo, prioridade) values (:tarefa, :grupo, :prioridade)")
                .param("tarefa", tarefa.getId())
                .param("grupo", grupo)
                .param("prioridade", tarefa.getPriority())
                .update();
    }

    /** Somebody took it, or nobody has it any more. */
    void atribuida(DelegateTask tarefa) {
        if (semGrupoProprio(tarefa)) {
            banco.sql("update tarefa_oferecida set com_quem = :quem where tarefa = :tarefa")
                    .param("quem", tarefa.getAssignee())
                    .param("tarefa", tarefa.getId())
                    .update();
        }
    }

    void acabada(DelegateTask tarefa) {
        if (semGrupoProprio(tarefa)) {
            banco.sql("delete from tarefa_oferecida where tarefa = :tarefa")
                    .param("tarefa", tarefa.getId())
                    .update();
        }
    }
}
