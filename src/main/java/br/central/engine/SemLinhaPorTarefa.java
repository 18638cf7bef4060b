package br.central.engine;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Writes no authorization per task. The stock provider adds a row for each assignee and each candidate group of every
 * task, and task queries then slow down with the number of open tasks; rights on tasks come from the process definition.
 */
class SemLinhaPorTarefa extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NENHUMA = null;

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task tarefa, String anterior, String novo) {
        return NENHUMA;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task tarefa, String anterior, String novo) {
        return NENHUMA;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task tarefa, String usuario, String tipo) {
        return NENHUMA;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task tarefa, String grupo, String tipo) {
        return NENHUMA;
    }
}
