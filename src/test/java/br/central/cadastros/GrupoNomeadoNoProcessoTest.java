package br.central.cadastros;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.regras.Apontamento;
import br.central.regras.Verificacao;
import br.central.seguranca.ComoSistema;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A group that a task of a process names is in use; one out of use is no group to offer a task to. */
@TesteDeIntegracao
class GrupoNomeadoNoProcessoTest {

    private static final String SENHA = "Girassol-amarelo-4821";

    @LocalServerPort
    int porta;

    @Autowired
    RepositoryService modelos;

    @Autowired
    RuntimeService processos;

    @Autowired
    TaskService tarefas;

    @Autowired
    Verificacao verificacao;

    String grupo = "g" + Sorte.uuid().toString().substring(0, 8);
    String pessoa = "p" + grupo;
    String implantacao;
    Navegador admin;

    @BeforeEach
    void umGrupoQueTrabalha() {
        admin = Navegador.comCredencial(porta, "admin", "demo");
        assertThat(admin.post(
                                "/api/cadastros/grupos",
                                "{\"codigo\":\"%1$s\",\"nome\":\"Grupo %1$s\",\"atuacao\":\"RESPONDE\"}"
                                        .formatted(grupo))
                        .statusCode())
                .isEqualTo(201);
        assertThat(admin.put(
                                "/api/cadastros/direitos/RESPONDER_DEMANDA/grupos/" + grupo,
                                "{\"de\":\"NADA\",\"para\":\"CONCEDIDO\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(admin.post(
                                "/api/cadastros/pessoas",
                                "{\"nome\":\"Nova\",\"login\":\"%s\",\"senha\":\"%s\",\"grupo\":\"%s\"}"
                                        .formatted(pessoa, SENHA, grupo))
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterEach
    void comoAntes() {
        if (implantacao != null) {
            modelos.deleteDeployment(implantacao, true);
        }
    }

    @Test
    void naoSaiDeUsoNemSomeEnquantoOProcessoEmVigorONomeia() {
        implantar("atendimento, " + grupo);
        String nomeado = "tarefas do processo «Processo " + grupo + "» que o nomeiam: «Conferir documentos» (1)";

        HttpResponse<String> foraDeUso = tirarDeUso();
        assertThat(foraDeUso.statusCode()).isEqualTo(409);
        assertThat(foraDeUso.body()).contains("ainda recebe trabalho", nomeado);
        admin.excluir("/api/cadastros/grupos/" + grupo + "/membros/" + pessoa);
        HttpResponse<String> excluido = admin.excluir("/api/cadastros/grupos/" + grupo);
        assertThat(excluido.statusCode()).isEqualTo(409);
        assertThat(excluido.body()).contains("não pode ser excluído", nomeado);

        modelos.deleteDeployment(implantacao, true);
        implantar("${execution.processInstanceId}," + grupo + "x");
        assertThat(admin.excluir("/api/cadastros/grupos/" + grupo).statusCode()).isEqualTo(204);
    }

    /** It goes on by the model it began with. */
    @Test
    void naoSomeEnquantoCorreUmCasoPelaVersaoQueONomeava() {
        implantar("${execution.processInstanceId}");
        String semONomear = implantacao;
        implantar(grupo);
        String queONomeava = implantacao;
        String caso = ComoSistema.executar(
                () -> processos.startProcessInstanceByKey("processo-" + grupo).getId());
        ComoSistema.executar(() -> tarefas.createTaskQuery()
                .processInstanceId(caso)
                .list()
                .forEach(tarefa -> tarefas.deleteCandidateGroup(tarefa.getId(), grupo)));
        implantar("${execution.processInstanceId},atendimento");
        admin.excluir("/api/cadastros/grupos/" + grupo + "/membros/" + pessoa);

        HttpResponse<String> excluido = admin.excluir("/api/cadastros/grupos/" + grupo);
        assertThat(excluido.statusCode()).isEqualTo(409);
        assertThat(excluido.body())
                .contains("tarefas que o nomeiam na versão 2 do processo «Processo " + grupo
                        + "», em que ainda há casos: «Conferir documentos» (1)");
        assertThat(tirarDeUso().statusCode()).isEqualTo(200);

        ComoSistema.executar(() -> processos.deleteProcessInstance(caso, "fim"));
        assertThat(admin.excluir("/api/cadastros/grupos/" + grupo).statusCode()).isEqualTo(204);
        modelos.deleteDeployment(semONomear, true);
        modelos.deleteDeployment(queONomeava, true);
    }

    @Test
    void foraDeUsoNaoSeLheOfereceTarefa() {
        assertThat(verificar(grupo)).noneMatch(uma -> uma.contains(grupo + "”"));
        assertThat(tirarDeUso().statusCode()).isEqualTo(200);

        assertThat(verificar(grupo))
                .anySatisfy(uma -> assertThat(uma)
                        .contains("é oferecida ao grupo “" + grupo + "”, que está fora de uso e não recebe trabalho"));
    }

    @Test
    void emBrancoNaoSeOfereceANinguem() {
        for (String ninguem : List.of("", " ", " , ")) {
            assertThat(verificar(ninguem))
                    .anySatisfy(uma -> assertThat(uma)
                            .contains("a tarefa “Conferir documentos” (UserTask_Conferir) não é oferecida a ninguém"));
        }
    }

    private HttpResponse<String> tirarDeUso() {
        return admin.put(
                "/api/cadastros/grupos/" + grupo,
                "{\"nome\":\"Grupo %s\",\"ativo\":false,\"versao\":0}".formatted(grupo));
    }

    private void implantar(String grupos) {
        implantacao = ComoSistema.executar(() -> modelos.createDeployment()
                .name("nomeia-" + grupo)
                .addString("processes/nomeia.bpmn", modelo(grupos))
                .deploy()
                .getId());
    }

    private List<String> verificar(String grupos) {
        return ComoSistema.executar(() ->
                verificacao.verificar("nomeia.bpmn", modelo(grupos).getBytes(StandardCharsets.UTF_8)).stream()
                        .map(Apontamento::mensagem)
                        .toList());
    }

    private String modelo(String grupos) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://central.br">
                  <bpmn:process id="processo-%1$s" name="Processo %1$s" isExecutable="true"
                      camunda:historyTimeToLive="P1825D">
                    <bpmn:startEvent id="StartEvent_Um" />
                    <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_Um" targetRef="UserTask_Conferir" />
                    <bpmn:userTask id="UserTask_Conferir" name="Conferir&#10;documentos" camunda:candidateGroups="%2$s" />
                    <bpmn:sequenceFlow id="Flow_2" sourceRef="UserTask_Conferir" targetRef="EndEvent_Um" />
                    <bpmn:endEvent id="EndEvent_Um" />
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(grupo, grupos);
    }
}
