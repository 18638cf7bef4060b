package br.central.seguranca.motor;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the list of the engine's calls leaves to nobody, to oneself and to whom; who makes each call is in
 * {@code docs/rotas.md}.
 */
@TesteDeIntegracao
class ChamadasDoMotorTest {

    @LocalServerPort
    int porta;

    @Autowired
    TaskService tarefas;

    @Autowired
    FilterService filtros;

    @ParameterizedTest
    @CsvSource({
        "admin, /engine-rest/task/%s/comment/create",
        "atendente, /engine-rest/task/%s/comment/create",
        "admin, /engine-rest/task/%s/attachment/create",
        "admin, /engine-rest/engine/default/task/%s/comment/create",
        "supervisor, /engine-rest/task/%s/%%63omment/create",
    })
    void comentarioEAnexoSaoRecusadosATodos(String login, String caminho) {
        Task tarefa = nova();

        HttpResponse<String> resposta = Navegador.comCredencial(porta, login, "demo")
                .post(caminho.formatted(tarefa.getId()), "{\"message\": \"CPF 529.982.247-25\"}");

        assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(403);
        assertThat(resposta.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(resposta.body()).contains("anote no próprio atendimento");
        assertThat(tarefas.getTaskComments(tarefa.getId())).isEmpty();
        tarefas.deleteTask(tarefa.getId(), true);
    }

    /** What a search adds stands in the place of what the filter says: it may narrow the list, not turn it to others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"candidateGroup\":\"ouvidoria\",\"includeAssignedTasks\":true}",
                "{\"candidateGroups\":[\"ouvidoria\"]}",
                "{\"assignee\":\"supervisor\"}",
                "{\"assigneeLike\":\"%\"}",
                "{\"orQueries\":[{\"name\":\"x\"}]}",
            })
    void aBuscaNaoMudaDeQuemSaoAsTarefas(String corpo) {
        String fila = filtros.createFilterQuery()
                .filterName("Fila: Atendimento")
                .singleResult()
                .getId();
        String lista = "/camunda/api/engine/engine/default/filter/" + fila + "/list";

        for (String escrita : List.of(
                lista, lista.replace("/list", "/%6Cist"), lista.replace("/filter/", "/f%69lter/"), lista + "/")) {
            HttpResponse<String> outras = Navegador.nosApps(porta, "atendente").pelosApps("POST", escrita, corpo);

            assertThat(outras.statusCode()).as(escrita + " " + outras.body()).isEqualTo(403);
            assertThat(outras.body()).contains("não muda de quem são");
        }
        assertThat(Navegador.nosApps(porta, "atendente")
                        .pelosApps(
                                "POST",
                                lista,
                                "{\"nameLike\":\"%x%\",\"sorting\":[{\"sortBy\":\"name\",\"sortOrder\":\"asc\"}]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Navegador.nosApps(porta, "atendente")
                        .pelosApps(
                                "POST",
                                "/camunda/api/engine/engine/default/task/count",
                                "{\"processInstanceBusinessKey\":\"1\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aContagemNaoDizNadaAQuemTrabalhaNasTarefas() {
        for (String login : new String[] {"atendente", "financeiro"}) {
            assertThat(Navegador.nosApps(porta, login)
                            .get("/camunda/api/engine/engine/default/task/count?processInstanceBusinessKey=1")
                            .statusCode())
                    .as(login)
                    .isEqualTo(403);
        }
    }

    @Test
    void aSenhaSeTrocaNaPaginaDela() {
        HttpResponse<String> tentada = Navegador.nosApps(porta, "atendente")
                .pelosApps(
                        "PUT",
                        "/camunda/api/engine/engine/default/user/atendente/credentials",
                        "{\"password\":\"girafa-trombone-lilas-93\",\"authenticatedUserPassword\":\"demo\"}");

        assertThat(tentada.statusCode()).isEqualTo(403);
        assertThat(tentada.body()).contains("Trocar a senha");
    }

    @Test
    void osAppsDoMotorTambemNao() {
        Task tarefa = nova();
        Navegador navegador = Navegador.logado(porta, "atendente");
        navegador.get("/camunda/app/tasklist/default/");
        String token = navegador.cookie("XSRF-TOKEN");

        HttpResponse<String> resposta = navegador.post(
                "/camunda/api/engine/engine/default/task/" + tarefa.getId() + "/comment/create",
                "{\"message\": \"x\"}",
                "X-XSRF-TOKEN",
                token,
                "X-CSRF-TOKEN",
                navegador.cookie("CENTRAL-CSRF"));

        assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(403);
        assertThat(tarefas.getTaskComments(tarefa.getId())).isEmpty();
        tarefas.deleteTask(tarefa.getId(), true);
    }

    @Test
    void lerOsComentariosContinuaPossivel() {
        Task tarefa = nova();

        HttpResponse<String> resposta =
                Navegador.comCredencial(porta, "admin", "demo").get("/engine-rest/task/" + tarefa.getId() + "/comment");

        assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(200);
        tarefas.deleteTask(tarefa.getId(), true);
    }

    @ParameterizedTest
    @CsvSource({
        "atendente, GET, /task", "supervisor, GET, /process-instance", "gestor, GET, /history/process-instance",
        "ouvidor, GET, /user", "financeiro, GET, /variable-instance", "lgpd, GET, /group",
        "analista, GET, /authorization", "analista, GET, /user", "analista, POST, /message",
        "analista, GET, /variable-instance", "analista, POST, /process-definition/key/atendimento/start"
    })
    void aApiDoMotorEDaAdministracaoEDeQuemAnalisa(String login, String verbo, String caminho) {
        HttpResponse<String> resposta =
                Navegador.nosApps(porta, login).pelosApps(verbo, "/engine-rest" + caminho, "{}");

        assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(403);
        assertThat(resposta.body()).contains("\"message\":");
    }

    @Test
    void nosAppsCadaUmSoSabeDeSi() {
        Navegador atendente = Navegador.nosApps(porta, "atendente");
        String motor = "/camunda/api/engine/engine/default";

        assertThat(atendente.get(motor + "/user/atendente/profile").statusCode())
                .isEqualTo(200);
        assertThat(atendente.get(motor + "/user/supervisor/profile").statusCode())
                .isEqualTo(403);
        assertThat(atendente.get(motor + "/identity/groups?userId=atendente").statusCode())
                .isEqualTo(200);
        for (String outro : new String[] {"?userId=supervisor", "?userId=atendente&userId=supervisor", ""}) {
            assertThat(atendente.get(motor + "/identity/groups" + outro).statusCode())
                    .as(outro)
                    .isEqualTo(403);
        }
        assertThat(atendente.get(motor + "/group?member=supervisor").statusCode())
                .isEqualTo(403);
        assertThat(atendente
                        .pelosApps("POST", motor + "/group", "{\"member\":\"supervisor\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(atendente
                        .pelosApps("PUT", motor + "/user/atendente/profile", "{\"firstName\":\"Outra\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(atendente.pelosApps("DELETE", motor + "/user/atendente", "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void asListasVemEmPaginas() {
        Navegador admin = Navegador.nosApps(porta, "admin");
        Navegador apps = Navegador.nosApps(porta, "supervisor");

        assertThat(admin.get("/engine-rest/task?maxResults=1000").statusCode()).isEqualTo(200);
        for (String lista : new String[] {"/task", "/history/process-instance", "/engine/default/task", "/user"}) {
            assertThat(admin.get("/engine-rest" + lista + "?maxResults=1001").body())
                    .as(lista)
                    .contains("até 1000 por vez");
        }
        assertThat(admin.pelosApps("POST", "/engine-rest/task?maxResults=2000", "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.get("/engine-rest/task?maxResults=-1").statusCode()).isEqualTo(400);
        assertThat(admin.get("/engine-rest/task?maxResults=tudo").statusCode()).isEqualTo(400);
        assertThat(admin.get("/engine-rest/task/count").body()).contains("\"count\":");
        assertThat(apps.get("/camunda/api/engine/engine/default/task?maxResults=5000")
                        .statusCode())
                .isEqualTo(200);
    }

    private Task nova() {
        Task tarefa = tarefas.newTask();
        tarefas.saveTask(tarefa);
        return tarefa;
    }
}
