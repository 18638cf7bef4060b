package br.central.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import br.central.teste.ComPortaoAberto;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import br.central.teste.UmBancoBasta;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every place of a model where the engine evaluates an expression has the same one, which reaches for a class of the server: it
 * gets none of them, wherever it stands. What it may reach is {@link AtaquesPorModelosTest}'s.
 */
@TesteDeIntegracao
@ComPortaoAberto
@UmBancoBasta
class ExpressoesEmCadaLugarTest {

    private static final String ATAQUE = "${''.getClass().forName('br.central.engine.Canario').newInstance()}";

    private final String id = "e" + Sorte.uuid().toString().substring(0, 8);
    private int antes;

    @LocalServerPort
    int porta;

    @Autowired
    RuntimeService execucao;

    @Autowired
    RepositoryService repositorio;

    @Autowired
    ManagementService trabalhos;

    @BeforeEach
    void contar() {
        antes = Canario.cantos();
    }

    @AfterEach
    void ninguemChegouAoServidor() {
        assertThat(Canario.cantos()).isEqualTo(antes);
    }

    /** {@code @} stands for the attack. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <bpmn:userTask id="p" name="@"/>
            <bpmn:userTask id="p"><bpmn:documentation>@</bpmn:documentation></bpmn:userTask>
            <bpmn:userTask id="p" camunda:assignee="@"/>
            <bpmn:userTask id="p" camunda:candidateUsers="@"/>
            <bpmn:userTask id="p" camunda:candidateGroups="@"/>
            <bpmn:userTask id="p" camunda:dueDate="@"/>
            <bpmn:userTask id="p" camunda:followUpDate="@"/>
            <bpmn:userTask id="p" camunda:priority="@"/>
            <bpmn:userTask id="p"><bpmn:humanPerformer><bpmn:resourceAssignmentExpression><bpmn:formalExpression>@</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:humanPerformer></bpmn:userTask>
            <bpmn:userTask id="p"><bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>@</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner></bpmn:userTask>
            <bpmn:userTask id="p"><bpmn:extensionElements><camunda:taskListener event="create" expression="@"/></bpmn:extensionElements></bpmn:userTask>
            <bpmn:userTask id="p"><bpmn:extensionElements><camunda:taskListener event="create" delegateExpression="@"/></bpmn:extensionElements></bpmn:userTask>
            <bpmn:userTask id="p" camunda:assignee="x"><bpmn:extensionElements><camunda:taskListener event="assignment" expression="@"/></bpmn:extensionElements></bpmn:userTask>
            <bpmn:userTask id="p"><bpmn:extensionElements><camunda:taskListener event="timeout" id="l" expression="x"><bpmn:timerEventDefinition><bpmn:timeDuration>@</bpmn:timeDuration></bpmn:timerEventDefinition></camunda:taskListener></bpmn:extensionElements></bpmn:userTask>
            <bpmn:userTask id="p"><bpmn:extensionElements><camunda:executionListener event="start" expression="@"/></bpmn:extensionElements></bpmn:userTask>
            <bpmn:manualTask id="p"><bpmn:extensionElements><camunda:executionListener event="end" expression="@"/></bpmn:extensionElements></bpmn:manualTask>
            <bpmn:manualTask id="p"><bpmn:extensionElements><camunda:executionListener event="start" delegateExpression="@"/></bpmn:extensionElements></bpmn:manualTask>
            <bpmn:manualTask id="p"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="x">@</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:manualTask>
            <bpmn:manualTask id="p"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="x"><camunda:list><camunda:value>@</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:manualTask>
            <bpmn:manualTask id="p"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="x"><camunda:map><camunda:entry key="k">@</camunda:entry></camunda:map></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:manualTask>
            <bpmn:manualTask id="p"><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name="x">@</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:manualTask>
            <bpmn:serviceTask id="p" camunda:expression="@"/>
            <bpmn:serviceTask id="p" camunda:delegateExpression="@"/>
            <bpmn:sendTask id="p" camunda:expression="@"/>
            <bpmn:businessRuleTask id="p" camunda:delegateExpression="@"/>
            <bpmn:businessRuleTask id="p" camunda:decisionRef="@"/>
            <bpmn:businessRuleTask id="p" camunda:decisionRef="x" camunda:decisionRefBinding="version" camunda:decisionRefVersion="@"/>
            <bpmn:callActivity id="p" calledElement="@"/>
            <bpmn:callActivity id="p" calledElement="x" camunda:calledElementBinding="version" camunda:calledElementVersion="@"/>
            <bpmn:callActivity id="p" calledElement="x" camunda:calledElementBinding="versionTag" camunda:calledElementVersionTag="@"/>
            <bpmn:callActivity id="p" calledElement="x" camunda:variableMappingDelegateExpression="@"/>
            <bpmn:callActivity id="p" calledElement="#ID#" camunda:calledElementBinding="latest"><bpmn:extensionElements><camunda:in sourceExpression="@" target="x"/></bpmn:extensionElements></bpmn:callActivity>
            <bpmn:callActivity id="p" calledElement="#ID#" camunda:calledElementBinding="latest"><bpmn:extensionElements><camunda:in businessKey="@"/></bpmn:extensionElements></bpmn:callActivity>
            <bpmn:manualTask id="p"><bpmn:multiInstanceLoopCharacteristics camunda:collection="@" camunda:elementVariable="x"/></bpmn:manualTask>
            <bpmn:manualTask id="p"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>@</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:manualTask>
            <bpmn:manualTask id="p"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:completionCondition>@</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:manualTask>
            <bpmn:intermediateCatchEvent id="p"><bpmn:timerEventDefinition><bpmn:timeDuration>@</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            <bpmn:intermediateCatchEvent id="p"><bpmn:timerEventDefinition><bpmn:timeDate>@</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            <bpmn:intermediateCatchEvent id="p"><bpmn:timerEventDefinition><bpmn:timeCycle>@</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            <bpmn:userTask id="p"/><bpmn:boundaryEvent id="b" attachedToRef="p"><bpmn:timerEventDefinition><bpmn:timeDuration>@</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:intermediateCatchEvent id="p"><bpmn:messageEventDefinition messageRef="mensagem"/></bpmn:intermediateCatchEvent>
            <bpmn:receiveTask id="p" messageRef="mensagem"/>
            <bpmn:intermediateCatchEvent id="p"><bpmn:signalEventDefinition signalRef="sinal"/></bpmn:intermediateCatchEvent>
            <bpmn:intermediateThrowEvent id="p"><bpmn:signalEventDefinition signalRef="sinal"/></bpmn:intermediateThrowEvent>
            <bpmn:intermediateThrowEvent id="p"><bpmn:messageEventDefinition messageRef="mensagem" camunda:expression="@"/></bpmn:intermediateThrowEvent>
            <bpmn:intermediateCatchEvent id="p"><bpmn:conditionalEventDefinition><bpmn:condition xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="bpmn:tFormalExpression">@</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>
            <bpmn:exclusiveGateway id="p" default="f8"/><bpmn:sequenceFlow id="f8" sourceRef="p" targetRef="fim"/><bpmn:sequenceFlow id="f9" sourceRef="p" targetRef="fim"><bpmn:conditionExpression xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="bpmn:tFormalExpression">@</bpmn:conditionExpression></bpmn:sequenceFlow>
            """)
    void naoAlcancaOServidor(String elemento) {
        HttpResponse<String> publicado = publicar(elemento.replace("#ID#", id));
        assertThat(publicado.statusCode()).as(publicado.body()).isEqualTo(200);

        Throwable falha = catchThrowable(() -> execucao.startProcessInstanceByKey(id, Map.of("x", "x")));

        assertThat(falha).hasStackTraceContaining("não alcançam");
    }

    /** What begins a case is evaluated when it is published; the administration publishes too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:timerEventDefinition><bpmn:timeDate>@</bpmn:timeDate></bpmn:timerEventDefinition>",
                "<bpmn:timerEventDefinition><bpmn:timeCycle>@</bpmn:timeCycle></bpmn:timerEventDefinition>",
                "<bpmn:timerEventDefinition><bpmn:timeDuration>@</bpmn:timeDuration></bpmn:timerEventDefinition>",
                "<bpmn:messageEventDefinition messageRef=\"mensagem\"/>",
                "<bpmn:signalEventDefinition signalRef=\"sinal\"/>"
            })
    void nemNaPublicacao(String comeco) {
        for (String login : List.of("analista", "admin")) {
            HttpResponse<String> publicado = publicarComeco(login, comeco);

            assertThat(publicado.statusCode()).as(publicado.body()).isBetween(400, 499);
            assertThat(publicado.body()).containsAnyOf("não alcançam", "are not allowed");
            assertThat(repositorio
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(id)
                            .count())
                    .isZero();
        }
    }

    @Test
    void nemNaCondicaoDoComeco() {
        HttpResponse<String> publicado = publicarComeco(
                "analista",
                "<bpmn:conditionalEventDefinition><bpmn:condition xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:type=\"bpmn:tFormalExpression\">@</bpmn:condition></bpmn:conditionalEventDefinition>");
        assertThat(publicado.statusCode()).as(publicado.body()).isEqualTo(200);
        String definicao = repositorio
                .createProcessDefinitionQuery()
                .processDefinitionKey(id)
                .singleResult()
                .getId();

        Throwable falha = catchThrowable(() -> execucao.createConditionEvaluation()
                .processDefinitionId(definicao)
                .setVariable("x", "x")
                .evaluateStartConditions());

        assertThat(falha).hasStackTraceContaining("não alcançam");
    }

    /** Here nothing is evaluated when it begins, or what fails is kept with the job. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <bpmn:serviceTask id="p" camunda:asyncBefore="true" camunda:expression="${naoExiste.nada}"><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>@</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>
            <bpmn:serviceTask id="p" camunda:asyncBefore="true" camunda:jobPriority="@" camunda:expression="${naoExiste.nada}"/>
            <bpmn:manualTask id="p" camunda:asyncBefore="true"><bpmn:extensionElements><camunda:executionListener event="start" expression="@"/></bpmn:extensionElements></bpmn:manualTask>
            <bpmn:userTask id="p"><bpmn:extensionElements><camunda:formData><camunda:formField id="f" type="string" defaultValue="@"/></camunda:formData></bpmn:extensionElements></bpmn:userTask>
            <bpmn:userTask id="p"><bpmn:extensionElements><camunda:formData><camunda:formField id="f" type="string" label="@"/></camunda:formData></bpmn:extensionElements></bpmn:userTask>
            """)
    void nemDepois(String elemento) {
        HttpResponse<String> publicado = publicar(elemento);
        assertThat(publicado.statusCode()).as(publicado.body()).isEqualTo(200);
        String instancia = execucao.startProcessInstanceByKey(id).getId();

        for (Job trabalho :
                trabalhos.createJobQuery().processInstanceId(instancia).list()) {
            assertThat(catchThrowable(() -> trabalhos.executeJob(trabalho.getId())))
                    .isNotNull();
        }
        String tarefas = analista()
                .get("/engine-rest/task?processInstanceId=" + instancia)
                .body();
        String tarefa = tarefas.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        if (!tarefa.equals(tarefas)) {
            for (String formulario : new String[] {"/form-variables", "/rendered-form", "/form"}) {
                assertThat(analista()
                                .get("/engine-rest/task/" + tarefa + formulario)
                                .body())
                        .doesNotContain("Canario@");
            }
        }
    }

    /** What would hold one and is not needed here is not published at all. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <bpmn:serviceTask id="p" camunda:type="external" camunda:topic="@"/> | t
            <bpmn:serviceTask id="p" camunda:type="external" camunda:topic="t" camunda:taskPriority="@"/> | t
            <bpmn:userTask id="p" camunda:formKey="@"/> | formulário
            <bpmn:callActivity id="p" calledElement="x" camunda:calledElementTenantId="@"/> | calledElementTenantId
            <bpmn:businessRuleTask id="p" camunda:decisionRef="x" camunda:decisionRefTenantId="@"/> | decisionRefTenantId
            <bpmn:callActivity id="p" camunda:caseRef="@"/> | caseRef
            <bpmn:endEvent id="p"><bpmn:errorEventDefinition errorRef="erro"/></bpmn:endEvent> | errorMessage
            """)
    void nemSePublica(String elemento, String oQue) {
        String comErro = "<bpmn:error id=\"erro\" errorCode=\"x\" camunda:errorMessage=\"@\"/>";
        HttpResponse<String> publicado = publicar(elemento, oQue.equals("errorMessage") ? comErro : "");

        assertThat(publicado.statusCode()).as(publicado.body()).isEqualTo(422);
        assertThat(publicado.body()).contains("não pode ser publicado").contains(oQue);
    }

    private HttpResponse<String> publicar(String elemento) {
        String raizes = "";
        if (elemento.contains("\"mensagem\"")) {
            raizes += "<bpmn:message id=\"mensagem\" name=\"@\"/>";
        }
        if (elemento.contains("\"sinal\"")) {
            raizes += "<bpmn:signal id=\"sinal\" name=\"@\"/>";
        }
        return publicar(elemento, raizes);
    }

    private HttpResponse<String> publicar(String elemento, String raizes) {
        String fim = elemento.contains("\"f9\"") || elemento.startsWith("<bpmn:endEvent")
                ? ""
                : "<bpmn:sequenceFlow id=\"f2\" sourceRef=\"p\" targetRef=\"fim\"/>";
        return analista().implantar(id, id + ".bpmn", processo(raizes, "", elemento + fim));
    }

    private HttpResponse<String> publicarComeco(String login, String comeco) {
        String raizes = "<bpmn:message id=\"mensagem\" name=\"@\"/><bpmn:signal id=\"sinal\" name=\"@\"/>";
        String resto = "<bpmn:userTask id=\"p\"/><bpmn:sequenceFlow id=\"f2\" sourceRef=\"p\" targetRef=\"fim\"/>";
        return Navegador.comCredencial(porta, login, "demo")
                .implantar(id, id + ".bpmn", processo(raizes, comeco, resto));
    }

    private String processo(String raizes, String comeco, String resto) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="http://central">
                  %s
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="1">
                    <bpmn:startEvent id="inicio">%s</bpmn:startEvent>
                    <bpmn:sequenceFlow id="f1" sourceRef="inicio" targetRef="p"/>
                    %s
                    <bpmn:endEvent id="fim"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(raizes, id, comeco, resto).replace("@", ATAQUE);
    }

    private Navegador analista() {
        return Navegador.comCredencial(porta, "analista", "demo");
    }
}
