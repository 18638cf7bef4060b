package br.central.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * What expressions find under the engine's own names {@code execution} and {@code task}: where in the process they are,
 * as data. The objects themselves lead to the engine's services and stay out of reach.
 */
final class FatosDaExecucao {

    private FatosDaExecucao() {}

    /** @return {@code null} when the name is none of the two, or there is no such thing here */
    static Map<String, Object> de(VariableScope escopo, String nome) {
        if (nome.equals("execution") && escopo instanceof DelegateExecution execucao) {
            return da(execucao);
        }
        if (escopo instanceof DelegateTask tarefa) {
            if (nome.equals("task")) {
                return da(tarefa);
            }
            if (nome.equals("execution") && tarefa.getExecution() != null) {
                return da(tarefa.getExecution());
            }
        }
        return null;
    }

    private static Map<String, Object> da(DelegateExecution execucao) {
        Map<String, Object> fatos = new HashMap<>();
        fatos.put("id", execucao.getId());
        fatos.put("processInstanceId", execucao.getProcessInstanceId());
        fatos.put("processBusinessKey", execucao.getProcessBusinessKey());
        fatos.put("processDefinitionId", execucao.getProcessDefinitionId());
        fatos.put("currentActivityId", execucao.getCurrentActivityId());
        fatos.put("eventName", execucao.getEventName());
        return fatos;
    }

    private static Map<String, Object> da(DelegateTask tarefa) {
        Map<String, Object> fatos = new HashMap<>();
        fatos.put("id", tarefa.getId());
        fatos.put("taskDefinitionKey", tarefa.getTaskDefinitionKey());
        fatos.put("assignee", tarefa.getAssignee());
        fatos.put("dueDate", tarefa.getDueDate());
        fatos.put("priority", tarefa.getPriority());
        fatos.put("eventName", tarefa.getEventName());
        return fatos;
    }
}
