package br.central.seguranca.motor;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.ComPortaoAberto;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tasks taken and completed through the engine's API: whose they are, and how a refusal is told. */
@TesteDeIntegracao
@ComPortaoAberto
class TarefasPeloMotorTest {

    private final String processo = "t" + Sorte.uuid().toString().substring(0, 8);

    @LocalServerPort
    int porta;

    @Autowired
    RepositoryService repositorio;

    @Autowired
    RuntimeService execucao;

    @Autowired
    TaskService tarefas;

    @Autowired
    AuthorizationService autorizacoes;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    Clock relogio;

    @BeforeEach
    void implantar() {
        repositorio
                .createDeployment()
                .addModelInstance(
                        processo + ".bpmn",
                        Bpmn.createExecutableProcess(processo)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask()
                                .camundaCandidateGroups("financeiro")
                                .camundaTaskListenerDelegateExpression("complete", "${recusaDeTeste}")
                                .endEvent()
                                .done())
                .deploy();
        Authorization todos = autorizacoes.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        todos.setResource(Resources.PROCESS_DEFINITION);
        todos.setResourceId(processo);
        todos.addPermission(ProcessDefinitionPermissions.TASK_WORK);
        todos.addPermission(ProcessDefinitionPermissions.READ_TASK);
        // The engine itself would let a task be given to anybody.
        todos.addPermission(ProcessDefinitionPermissions.TASK_ASSIGN);
        autorizacoes.saveAuthorization(todos);
    }

    @ParameterizedTest
    @CsvSource({
        "404, NaoEncontrado, Não há atendimento com este protocolo.",
        "403, SemPermissao, Falta a permissão ATENDER.",
        "409, EstadoNaoPermite, A demanda já foi respondida.",
        "422, RegraNaoAtendida, Informe a resposta à demanda."
    })
    void recusaDoSistemaChegaComOSeuStatusEOSeuTexto(int status, String tipo, String mensagem) {
        HttpResponse<String> resposta = concluir("financeiro", tarefa(String.valueOf(status)));

        assertThat(resposta.statusCode()).isEqualTo(status);
        assertThat(resposta.body()).contains("\"type\":\"" + tipo + "\"").contains(mensagem);
    }

    @Test
    void recusaChegaTambemNaApiDoTasklist() {
        Navegador tasklist = Navegador.logado(porta, "financeiro");
        tasklist.get("/camunda/app/tasklist/default/");

        HttpResponse<String> resposta = tasklist.post(
                "/camunda/api/engine/engine/default/task/" + tarefa("422") + "/complete",
                "{}",
                "X-XSRF-TOKEN",
                tasklist.cookie("XSRF-TOKEN"));

        assertThat(resposta.statusCode()).isEqualTo(422);
        assertThat(resposta.body()).contains("Informe a resposta à demanda.");
    }

    @Test
    void outraFalhaRespondeComoOMotorSempreRespondeu() {
        HttpResponse<String> resposta = concluir("financeiro", tarefa("500"));

        assertThat(resposta.statusCode()).isEqualTo(500);
        assertThat(resposta.body()).contains("\"type\":");
        assertThat(Navegador.logado(porta, "financeiro")
                        .get("/camunda/api/engine/engine/default/task/nao-existe")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void grupoCandidatoConclui() {
        String tarefa = tarefa("nada");

        assertThat(concluir("financeiro", tarefa).statusCode()).isEqualTo(204);
        assertThat(tarefas.createTaskQuery().taskId(tarefa).count()).isZero();
    }

    @Test
    void outroGrupoNaoConcluiNemAssume() {
        String tarefa = tarefa("nada");

        assertThat(concluir("autorizacao", tarefa).statusCode()).isEqualTo(403);
        assertThat(assumir("autorizacao", tarefa).statusCode()).isEqualTo(403);
        assertThat(tarefas.createTaskQuery().taskId(tarefa).taskUnassigned().count())
                .isEqualTo(1);
    }

    @Test
    void tarefaAssumidaESoDeQuemAAssumiuEDaSupervisao() {
        String tarefa = tarefa("nada");
        assertThat(assumir("financeiro", tarefa).statusCode()).isEqualTo(204);

        assertThat(concluir("autorizacao", tarefa).body()).contains("Esta tarefa está com Gabriela Torres.");
        assertThat(concluir("supervisor", tarefa).statusCode()).isEqualTo(204);
    }

    @Test
    void quemSubstituiConcluiEnquantoOOutroEstaAusente() {
        String tarefa = tarefa("nada");
        assertThat(assumir("financeiro", tarefa).statusCode()).isEqualTo(204);
        assertThat(concluir("cadastro", tarefa).statusCode()).isEqualTo(403);

        LocalDate hoje = LocalDate.now(relogio);
        banco.update(
                "insert into ausencia (login, substituto, de, ate, cadastrada_por, cadastrada_em)"
                        + " values ('financeiro', 'cadastro', ?, ?, 'supervisor', current_timestamp)",
                hoje,
                hoje);
        try {
            assertThat(concluir("autorizacao", tarefa).statusCode()).isEqualTo(403);
            assertThat(concluir("cadastro", tarefa).statusCode()).isEqualTo(204);
        } finally {
            banco.update("delete from ausencia where login = 'financeiro' and substituto = 'cadastro'");
        }
    }

    @Test
    void ninguemTiraATarefaDeQuemATemNemAAssumePorOutro() {
        String tarefa = tarefa("nada");
        assertThat(pedir("financeiro", tarefa, "claim", "{\"userId\":\"cadastro\"}")
                        .body())
                .contains("se assume para si");
        assertThat(assumir("financeiro", tarefa).statusCode()).isEqualTo(204);

        assertThat(pedir("autorizacao", tarefa, "unclaim", "{}").statusCode()).isEqualTo(403);
        for (String verbo :
                new String[] {"resolve", "delegate", "assignee", "identity-links", "identity-links/delete"}) {
            assertThat(pedir("autorizacao", tarefa, verbo, "{\"userId\":\"autorizacao\"}")
                            .statusCode())
                    .as(verbo)
                    .isEqualTo(403);
        }
        assertThat(tarefas.createTaskQuery().taskId(tarefa).singleResult().getAssignee())
                .isEqualTo("financeiro");
        var devolucao = pedir("financeiro", tarefa, "unclaim", "{}");
        assertThat(devolucao.statusCode()).as(devolucao.body()).isEqualTo(204);
    }

    @Test
    void aAplicacaoEmSiConcluiQualquerTarefa() {
        String tarefa = tarefa("nada");

        tarefas.complete(tarefa);

        assertThat(tarefas.createTaskQuery().taskId(tarefa).count()).isZero();
    }

    @Test
    void motorSabeQuemAssumiu() {
        String tarefa = tarefa("nada");
        assumir("financeiro", tarefa);

        assertThat(tarefas.createTaskQuery().taskId(tarefa).singleResult().getAssignee())
                .isEqualTo("financeiro");
    }

    private String tarefa(String recusa) {
        String instancia = execucao.createProcessInstanceByKey(processo)
                .setVariable("recusa", recusa)
                .execute()
                .getId();
        return tarefas.createTaskQuery()
                .processInstanceId(instancia)
                .singleResult()
                .getId();
    }

    private HttpResponse<String> concluir(String usuario, String tarefa) {
        return pedir(usuario, tarefa, "complete", "{}");
    }

    private HttpResponse<String> assumir(String usuario, String tarefa) {
        return pedir(usuario, tarefa, "claim", "{\"userId\":\"" + usuario + "\"}");
    }

    private HttpResponse<String> pedir(String usuario, String tarefa, String verbo, String corpo) {
        return Navegador.nosApps(porta, usuario)
                .pelosApps("POST", "/camunda/api/engine/engine/default/task/" + tarefa + "/" + verbo, corpo);
    }
}
