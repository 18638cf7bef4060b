package br.central.seguranca.perfis;

import static br.central.seguranca.Perfil.ADMINISTRACAO;
import static br.central.seguranca.Perfil.ANALISE_PROCESSOS;
import static br.central.seguranca.Perfil.GESTAO;
import static br.central.seguranca.Perfil.SUPERVISAO;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import br.central.seguranca.Atuacao;
import br.central.seguranca.Grupo;
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

    void preparar(List<Grupo> grupos) {
        aplicativos();
        concedente.conceder(SUPERVISAO.grupo(), Resources.PROCESS_DEFINITION, ANY, SUPERVISIONAR);
        concedente.conceder(GESTAO.grupo(), Resources.PROCESS_DEFINITION, ANY, VER);
        concedente.conceder(ANALISE_PROCESSOS.grupo(), Resources.PROCESS_DEFINITION, ANY, VER);
        List.of(SUPERVISAO, GESTAO, ANALISE_PROCESSOS).forEach(this::modelos);
        analise();
        Arrays.stream(Resources.values())
                .filter(recurso -> recurso != Resources.APPLICATION)
                .forEach(recurso -> concedente.conceder(ADMINISTRACAO.grupo(), recurso, ANY, Permissions.ALL));
        grupos.forEach(this::deTrabalho);
    }

    /** What its members work on, by what the group is there for. */
    void deTrabalho(Grupo grupo) {
        if (grupo.atuacao().comFila()) {
            acesso(grupo.codigo(), "tasklist");
        }
        if (grupo.atuacao() == Atuacao.ATENDE) {
            PROCESSOS.forEach(
                    chave -> concedente.conceder(grupo.codigo(), Resources.PROCESS_DEFINITION, chave, TRABALHAR));
        }
        if (grupo.atuacao() == Atuacao.RESPONDE) {
            concedente.conceder(grupo.codigo(), Resources.PROCESS_DEFINITION, "solicitacao", TRABALHAR);
            concedente.conceder(
                    grupo.codigo(), Resources.PROCESS_DEFINITION, "atendimento", ProcessDefinitionPermissions.READ);
        }
    }

    /** Of a group that is no more. */
    void retirar(String grupo) {
        concedente.retirar(grupo);
    }

    private void aplicativos() {
        acesso(ANALISE_PROCESSOS.grupo(), "tasklist");
        List.of(SUPERVISAO, GESTAO, ANALISE_PROCESSOS).forEach(perfil -> acesso(perfil.grupo(), "cockpit"));
        acesso(ADMINISTRACAO.grupo(), ANY);
        // Who works on tasks sees the names of the groups they go to.
        concedente.concederATodos(Resources.GROUP, ANY, Permissions.READ);
    }

    /** What Cockpit shows beside processes. */
    private void modelos(Perfil perfil) {
        concedente.conceder(perfil.grupo(), Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        if (perfil != ANALISE_PROCESSOS) {
            concedente.conceder(perfil.grupo(), Resources.DEPLOYMENT, ANY, Permissions.READ);
            concedente.conceder(
                    perfil.grupo(), Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        }
    }

    /** Models, and filters too, run expressions: only those who analyse processes bring them in. */
    private void analise() {
        concedente.conceder(
                ANALISE_PROCESSOS.grupo(),
                Resources.DEPLOYMENT,
                ANY,
                Permissions.CREATE,
                Permissions.READ,
                Permissions.DELETE);
        concedente.conceder(
                ANALISE_PROCESSOS.grupo(),
                Resources.DECISION_DEFINITION,
                ANY,
                Permissions.READ,
                Permissions.READ_HISTORY,
                Permissions.CREATE_INSTANCE);
        concedente.conceder(ANALISE_PROCESSOS.grupo(), Resources.FILTER, ANY, Permissions.CREATE);
    }

    private void acesso(String grupo, String aplicativo) {
        concedente.conceder(grupo, (Resource) Resources.APPLICATION, aplicativo, Permissions.ACCESS);
    }

    private static Permission[] mais(Permission[] base, Permission... outras) {
        Permission[] todas = Arrays.copyOf(base, base.length + outras.length);
        System.arraycopy(outras, 0, todas, base.length, outras.length);
        return todas;
    }
}
