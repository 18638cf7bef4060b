package br.central.seguranca.motor;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No text goes into the engine through its API, whoever sends it. */
@TesteDeIntegracao
class SemTextoNoMotorTest {

    @LocalServerPort
    int porta;

    @Autowired
    TaskService tarefas;

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

    private Task nova() {
        Task tarefa = tarefas.newTask();
        tarefas.saveTask(tarefa);
        return tarefa;
    }
}
