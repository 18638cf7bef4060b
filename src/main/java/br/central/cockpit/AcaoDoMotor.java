package br.central.cockpit;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** What Cockpit's own buttons change in the engine, and the engine's right each of them needs. */
enum AcaoDoMotor {
    EXCLUIR_INSTANCIAS(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.DELETE_INSTANCE),
    ALTERAR_INSTANCIAS(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.UPDATE_INSTANCE),
    REPETIR_TRABALHOS(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.RETRY_JOB),
    ATRIBUIR_TAREFAS(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.TASK_ASSIGN),
    ALTERAR_PROCESSOS(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.UPDATE),
    EXCLUIR_IMPLANTACOES(Resources.DEPLOYMENT, Permissions.DELETE);

    private final Resource recurso;
    private final Permission permissao;

    AcaoDoMotor(Resource recurso, Permission permissao) {
        this.recurso = recurso;
        this.permissao = permissao;
    }

    Resource recurso() {
        return recurso;
    }

    Permission permissao() {
        return permissao;
    }
}
