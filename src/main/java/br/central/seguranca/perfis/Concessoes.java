package br.central.seguranca.perfis;

import static br.central.seguranca.Perfil.ADMINISTRACAO;
import static br.central.seguranca.Perfil.ANALISE_PROCESSOS;
import static br.central.seguranca.Perfil.ATENDIMENTO;
import static br.central.seguranca.Perfil.GESTAO;
import static br.central.seguranca.Perfil.OUVIDORIA;
import static br.central.seguranca.Perfil.SUPERVISAO;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import br.central.seguranca.Perfil;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each profile may do in the engine and its web apps. Rights on tasks are granted on the process definitions: with
 * rows per task, lists would slow down with the number of open tasks.
 */
@Component
class Concessoes {

    private static final List<String> PROCESSOS = List.of("atendimento", "solicitacao", "reclamacao", "contato-ativo");

    private static final Permission[] VER = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.READ_HISTORY
    };
    private static final Permission[] TRABALHAR = mais(VER, ProcessDefinitionPermissions.TASK_WORK);
    private static final Permission[] SUPERVISIONAR = mais(
            TRABALHAR,
            ProcessDefinitionPermissions.UPDATE_TASK,
            ProcessDefinitionPermissions.TASK_ASSIGN,
            ProcessDefinitionPermissions.RETRY_JOB);

    private final Concedente concedente;

    Concessoes(Concedente concedente) {
        this.concedente = concedente;
    }

    void preparar() {
        aplicativos();
        Perfil.areas().forEach(area -> {
            concedente.conceder(area, Resources.PROCESS_DEFINITION, "solicitacao", TRABALHAR);
            concedente.conceder(area, Resources.PROCESS_DEFINITION, "atendimento", ProcessDefinitionPermissions.READ);
        });
        processos(ATENDIMENTO, PROCESSOS);
        processos(OUVIDORIA, PROCESSOS);
        concedente.conceder(SUPERVISAO, Resources.PROCESS_DEFINITION, ANY, SUPERVISIONAR);
        concedente.conceder(GESTAO, Resources.PROCESS_DEFINITION, ANY, VER);
        concedente.conceder(ANALISE_PROCESSOS, Resources.PROCESS_DEFINITION, ANY, VER);
        List.of(SUPERVISAO, GESTAO, ANALISE_PROCESSOS).forEach(this::modelos);
        analise();
        Arrays.stream(Resources.values())
                .filter(recurso -> recurso != Resources.APPLICATION)
                .forEach(recurso -> concedente.conceder(ADMINISTRACAO, recurso, ANY, Permissions.ALL));
    }

    private void aplicativos() {
        Arrays.stream(Perfil.values())
                .filter(perfil -> perfil != GESTAO && perfil != ADMINISTRACAO)
                .forEach(perfil -> acesso(perfil, "tasklist"));
        List.of(SUPERVISAO, GESTAO, ANALISE_PROCESSOS).forEach(perfil -> acesso(perfil, "cockpit"));
        acesso(ADMINISTRACAO, ANY);
        // Who works on tasks sees the names of the groups they go to.
        concedente.concederATodos(Resources.GROUP, ANY, Permissions.READ);
    }

    private void processos(Perfil perfil, List<String> chaves) {
        chaves.forEach(chave -> concedente.conceder(perfil, Resources.PROCESS_DEFINITION, chave, TRABALHAR));
    }

    /** What Cockpit shows beside processes. */
    private void modelos(Perfil perfil) {
        concedente.conceder(perfil, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        if (perfil != ANALISE_PROCESSOS) {
            concedente.conceder(perfil, Resources.DEPLOYMENT, ANY, Permissions.READ);
            concedente.conceder(perfil, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        }
    }

    /** Models, and filters too, run expressions: only those who analyse processes bring them in. */
    private void analise() {
        concedente.conceder(
                ANALISE_PROCESSOS, Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ, Permissions.DELETE);
        concedente.conceder(
                ANALISE_PROCESSOS,
                Resources.DECISION_DEFINITION,
                ANY,
                Permissions.READ,
                Permissions.READ_HISTORY,
                Permissions.CREATE_INSTANCE);
        concedente.conceder(ANALISE_PROCESSOS, Resources.FILTER, ANY, Permissions.CREATE);
    }

    private void acesso(Perfil perfil, String aplicativo) {
        concedente.conceder(perfil, (Resource) Resources.APPLICATION, aplicativo, Permissions.ACCESS);
    }

    private static Permission[] mais(Permission[] base, Permission... outras) {
        Permission[] todas = Arrays.copyOf(base, base.length + outras.length);
        System.arraycopy(outras, 0, todas, base.length, outras.length);
        return todas;
    }
}
