package br.central.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Reads an instance at once, as the engine itself does before it migrates one: its branches in one question and its
 * variables in another, and not each when it is come upon.
 */
final class InstanciaInteira {

    private InstanciaInteira() {}

    /** Nothing where there is no such task, or where its instance is known to this command already. */
    static void daTarefa(String tarefa) {
        CommandContext comando = Context.getCommandContext();
        TaskEntity esta = tarefa == null ? null : comando.getTaskManager().findTaskById(tarefa);
        if (esta != null && esta.getProcessInstanceId() != null) {
            ler(esta.getProcessInstanceId(), comando);
        }
    }

    private static void ler(String instancia, CommandContext comando) {
        if (comando.getDbEntityManager().getCachedEntity(ExecutionEntity.class, instancia) != null) {
            return;
        }
        List<ExecutionEntity> ramos = comando.getExecutionManager().findExecutionsByProcessInstanceId(instancia);
        List<VariableInstanceEntity> variaveis =
                comando.getVariableInstanceManager().findVariableInstancesByProcessInstanceId(instancia);
        ramos.stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .findFirst()
                .ifPresent(raiz -> raiz.restoreProcessInstance(ramos, null, variaveis, null, null, null, null));
    }
}
