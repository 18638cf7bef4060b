package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** An analyst adds a step with a task; whoever is in its group works it, and the case goes on to its end. */
@TesteDeIntegracao
class PassoNovoTest {

    private static final String DEPOIS = "sourceRef=\"SubProcess_Tratamento\" targetRef=\"EndEvent_Respondida\"";
    private static final String FIM = "<bpmn:endEvent id=\"EndEvent_Respondida\"";

    private static final String PASSO = """
            <bpmn:userTask id="UserTask_ConferirDocumentos" name="Conferir&#10;documentos" camunda:candidateGroups="cadastro" />
            <bpmn:exclusiveGateway id="Gateway_Conferem" name="Conferem?" default="Flow_Conferem" />
            <bpmn:sequenceFlow id="Flow_Conferir" sourceRef="UserTask_ConferirDocumentos" targetRef="Gateway_Conferem" />
            <bpmn:sequenceFlow id="Flow_Conferem" name="conferem" sourceRef="Gateway_Conferem" targetRef="EndEvent_Respondida" />
            <bpmn:sequenceFlow id="Flow_Divergem" name="divergem" sourceRef="Gateway_Conferem" targetRef="EndEvent_Respondida">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${desfecho == 'DIVERGEM'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            """;

    @LocalServerPort
    int porta;

    @Autowired
    MockMvc mvc;

    @Autowired
    Bancada bancada;

    @Autowired
    TaskService tarefas;

    @Autowired
    RepositoryService modelos;

    private String publicacao;

    @BeforeEach
    void publicar() throws Exception {
        String modelo = comOPasso();
        verificar(modelo)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].gravidade").value("AVISO"))
                .andExpect(jsonPath("$[0].elemento").value("UserTask_ConferirDocumentos"))
                .andExpect(jsonPath("$[0].mensagem").value(containsString("abre o formulário geral")))
                .andExpect(jsonPath("$[1]").doesNotExist());

        HttpResponse<String> resposta = Navegador.comCredencial(porta, "analista", "demo")
                .implantar("solicitacao com conferência", "solicitacao.bpmn", modelo);
        assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(200);
        publicacao = JsonPath.read(resposta.body(), "$.id");
    }

    private ResultActions verificar(String modelo) throws Exception {
        return mvc.perform(multipart("/api/regras/verificacao")
                .file(new MockMultipartFile(
                        "modelo", "solicitacao.bpmn", null, modelo.getBytes(StandardCharsets.UTF_8)))
                .with(httpBasic("analista", "demo")));
    }

    @AfterEach
    void retirar() {
        modelos.deleteDeployment(publicacao, true);
    }

    @Test
    void aTarefaDoPassoNovoSeTrabalhaEOCasoSegueAteOFim() throws Exception {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);
        caso.responder("financeiro");
        Task tarefa = daConferencia(caso);
        assertThat(tarefas.createTaskQuery()
                        .taskId(tarefa.getId())
                        .initializeFormKeys()
                        .singleResult()
                        .getFormKey())
                .isEqualTo("embedded:deployment:forms/tarefa.html");
        assertThat(modelos.getDeploymentResourceNames(publicacao)).contains("forms/tarefa.html");

        verificar(original())
                .andExpect(jsonPath("$[0].gravidade").value("AVISO"))
                .andExpect(jsonPath("$[0].mensagem")
                        .value(containsString(
                                "o passo “Conferir documentos” (UserTask_ConferirDocumentos) sai do modelo, e 1 caso espera"
                                        + " nele")));

        String endereco = "/api/tarefas/" + tarefa.getId();
        mvc.perform(get(endereco).with(httpBasic("cadastro", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.nome").value("Conferir documentos"))
                .andExpect(jsonPath("$.desfechos[0].codigo").value("DIVERGEM"))
                .andExpect(jsonPath("$.desfechos[0].descricao").value("divergem"))
                .andExpect(jsonPath("$.desfechos[1].descricao").value("conferem"));
        Navegador mesa = Navegador.logado(porta, "cadastro");
        assertThat(mesa.get("/tasklist/tarefas/" + tarefa.getId()).body())
                .contains("<h2>Conferir documentos</h2>")
                .contains("hx-post=\"" + endereco + "/conclusao\"")
                .contains("divergem");
        assertThat(mesa.get("/tasklist/central").body())
                .contains("#/tarefa/" + tarefa.getId())
                .contains("Conferir documentos");

        concluir("faturamento", tarefa, "Conferi.", "DIVERGEM").andExpect(status().isForbidden());
        concluir("atendente", tarefa, "Conferi.", "DIVERGEM").andExpect(status().isForbidden());
        concluir("cadastro", tarefa, " ", "DIVERGEM").andExpect(status().isUnprocessableEntity());
        concluir("cadastro", tarefa, "Conferi.", "OUTRO").andExpect(status().isUnprocessableEntity());
        concluir("cadastro", tarefa, "Conferi.", null).andExpect(status().isUnprocessableEntity());
        concluir("cadastro", tarefa, "Conferi a carteira.", "DIVERGEM").andExpect(status().isNoContent());
        concluir("cadastro", tarefa, "Conferi.", "DIVERGEM").andExpect(status().isNotFound());

        bancada.conferirTrabalho();
        assertThat(caso.ver().registros().andamentos())
                .anySatisfy(linha ->
                        assertThat(linha.texto()).isEqualTo("Conferir documentos — divergem: Conferi a carteira."));
        caso.comunicado();
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
    }

    private Task daConferencia(CasoDeTeste caso) {
        return tarefas.createTaskQuery()
                .processInstanceBusinessKey(caso.solicitacao().protocolo())
                .taskDefinitionKey("UserTask_ConferirDocumentos")
                .singleResult();
    }

    private ResultActions concluir(String quem, Task tarefa, String texto, String desfecho) throws Exception {
        String escolha = desfecho == null ? "" : ", \"desfecho\": \"" + desfecho + "\"";
        return mvc.perform(post("/api/tarefas/" + tarefa.getId() + "/conclusao")
                .with(httpBasic(quem, "demo"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"texto\": \"" + texto + "\"" + escolha + "}"));
    }

    private static String comOPasso() throws IOException {
        String modelo = original();
        assertThat(modelo).contains(DEPOIS, FIM);
        return modelo.replace(DEPOIS, DEPOIS.replace("EndEvent_Respondida", "UserTask_ConferirDocumentos"))
                .replace(FIM, PASSO + FIM);
    }

    private static String original() throws IOException {
        try (InputStream arquivo = PassoNovoTest.class.getResourceAsStream("/processes/solicitacao.bpmn")) {
            return new String(arquivo.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
