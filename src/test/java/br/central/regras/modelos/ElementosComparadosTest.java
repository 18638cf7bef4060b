package br.central.regras.modelos;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.regras.modelos.ElementoMudado.Como;
import br.central.regras.modelos.ElementoMudado.Propriedade;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementosComparadosTest {

    private static final String MODELO = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="x">
              <bpmn:process id="p" name="Pedido" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="Inicio" name="Pedido chegou"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="F1" sourceRef="Inicio" targetRef="Responder" />
                <bpmn:userTask id="Responder" name="Responder&#10;pedido" camunda:candidateGroups="financeiro" camunda:dueDate="${prazo}" camunda:formKey="embedded:app:a.html">
                  <bpmn:extensionElements>
                    <camunda:taskListener event="create" delegateExpression="${avisar}" />
                    <camunda:inputOutput><camunda:inputParameter name="texto">a</camunda:inputParameter></camunda:inputOutput>
                  </bpmn:extensionElements>
                  <bpmn:multiInstanceLoopCharacteristics camunda:collection="${grupos}" camunda:elementVariable="grupo" />
                </bpmn:userTask>
                <bpmn:sequenceFlow id="F2" sourceRef="Responder" targetRef="Aceito" />
                <bpmn:exclusiveGateway id="Aceito" name="Aceito?" default="F4" />
                <bpmn:sequenceFlow id="F3" name="sim" sourceRef="Aceito" targetRef="Fim">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${aceito == 'SIM'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="F4" sourceRef="Aceito" targetRef="Esperar" />
                <bpmn:subProcess id="Espera" name="Espera">
                  <bpmn:intermediateCatchEvent id="Esperar" name="Dois dias">
                    <bpmn:timerEventDefinition id="t"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT48H</bpmn:timeDuration></bpmn:timerEventDefinition>
                  </bpmn:intermediateCatchEvent>
                </bpmn:subProcess>
                <bpmn:intermediateCatchEvent id="Mensagem" name="Cliente escreveu"><bpmn:messageEventDefinition id="m" messageRef="M1" /></bpmn:intermediateCatchEvent>
                <bpmn:endEvent id="Fim" name="Respondido" />
              </bpmn:process>
              <bpmn:message id="M1" name="Msg_Complementar" />
              <bpmn:message id="M2" name="Msg_Cancelar" />
              <bpmndi:BPMNDiagram id="dd"><bpmndi:BPMNPlane id="pl" bpmnElement="p">
                <bpmndi:BPMNShape id="s" bpmnElement="Responder"><dc:Bounds x="10" y="10" width="100" height="80" /></bpmndi:BPMNShape>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    @Test
    void oMesmoModeloNaoDifere() {
        assertThat(entre(MODELO, MODELO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=\"10\" y=\"10\"~x=\"90\" y=\"10\"", "<bpmn:outgoing>F1</bpmn:outgoing>~"})
    void oLugarNoDesenhoEOQueSeRepeteNaoContam(String troca) {
        assertThat(entre(MODELO, trocado(troca))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Responder | nome | Responder pedido | Responder ao pedido | Responder&#10;pedido~Responder ao pedido",
                "Responder | grupos a que se oferece | financeiro | cadastro | =\"financeiro\"~=\"cadastro\"",
                "Responder | prazo da tarefa | ${prazo} | ${meta} | ${prazo}~${meta}",
                "Responder | formulário | embedded:app:a.html | embedded:app:b.html | a.html~b.html",
                "Responder | ao ser criada a tarefa | ${avisar} | ${avisarTodos} | ${avisar}~${avisarTodos}",
                "Responder | entrada texto | a | b | >a</camunda~>b</camunda",
                "Responder | repetição: uma para cada um de | ${grupos} | ${areas} | ${grupos}~${areas}",
                "Aceito | saída se nenhuma condição vale | Aceito? → Dois dias | sim (Aceito? → Respondido) | default=\"F4\"~default=\"F3\"",
                "F3 | condição | ${aceito == 'SIM'} | ${aceito == 'TALVEZ'} | == 'SIM'~== 'TALVEZ'",
                "F4 | para onde vai | Dois dias | Respondido | targetRef=\"Esperar\"~targetRef=\"Fim\"",
                "Esperar | tempo: tempo de espera | 48 horas | 5 dias | PT48H~P5D",
                "Mensagem | mensagem: mensagem | Msg_Complementar | Msg_Cancelar | messageRef=\"M1\"~messageRef=\"M2\"",
                "p | por quanto tempo se guarda o histórico | 30 dias | 60 dias | P30D~P60D",
                "Fim | tipo | fim | acontecimento | endEvent id=\"Fim\"~intermediateThrowEvent id=\"Fim\"",
                "Inicio | initiator | '' | quem | id=\"Inicio\"~id=\"Inicio\" camunda:initiator=\"quem\""
            })
    void oQueMudouEmCadaUmSeDizComAsPalavrasDeQuemDesenha(
            String elemento, String propriedade, String antes, String depois, String troca) {
        List<ElementoMudado> mudados = entre(MODELO, trocado(troca));
        ElementoMudado um = um(mudados, elemento);
        assertThat(um.como()).isEqualTo(Como.MUDOU);
        assertThat(um.propriedades()).containsExactly(new Propriedade(propriedade, antes, depois));
    }

    @Test
    void oNomeDeUmaMensagemMudaSoEla() {
        List<ElementoMudado> mudados = entre(MODELO, trocado("name=\"Msg_Complementar\"~name=\"Msg_Escrever\""));
        assertThat(mudados).extracting(ElementoMudado::elemento).containsExactly("M1");
        assertThat(um(mudados, "M1").tipo()).isEqualTo("mensagem");
    }

    @Test
    void oNomeDeUmPassoOuSubprocessoNaoMudaOsFluxosNemOQueEstaDentro() {
        assertThat(entre(MODELO, MODELO.replace("name=\"Espera\"", "name=\"Dois dias de espera\"")))
                .extracting(ElementoMudado::elemento)
                .containsExactly("Espera");
        assertThat(entre(MODELO, trocado("Aceito?~Foi aceito?")))
                .extracting(ElementoMudado::elemento)
                .containsExactly("Aceito");
    }

    @Test
    void oPassoNovoEOsSeusFluxosSaoNovos() {
        List<ElementoMudado> mudados = entre(MODELO, comConferencia());

        assertThat(um(mudados, "Conferir").como()).isEqualTo(Como.NOVO);
        assertThat(um(mudados, "Conferir").nome()).isEqualTo("Conferir resposta");
        assertThat(um(mudados, "Conferir").tipo()).isEqualTo("tarefa de pessoa");
        assertThat(um(mudados, "Conferir").propriedades())
                .containsExactly(new Propriedade("grupos a que se oferece", "", "cadastro"));
        assertThat(um(mudados, "F5").como()).isEqualTo(Como.NOVO);
        assertThat(um(mudados, "F5").nome()).isEqualTo("Conferir resposta → Aceito?");
        assertThat(um(mudados, "F2").propriedades())
                .containsExactly(new Propriedade("para onde vai", "Aceito?", "Conferir resposta"));
        assertThat(mudados).hasSize(3);
    }

    @Test
    void oQueSaiuVemPorUltimoComOQueODefinia() {
        List<ElementoMudado> mudados = entre(comConferencia(), MODELO);

        assertThat(mudados).extracting(ElementoMudado::como).containsExactly(Como.MUDOU, Como.RETIRADO, Como.RETIRADO);
        assertThat(um(mudados, "Conferir").propriedades())
                .containsExactly(new Propriedade("grupos a que se oferece", "cadastro", ""));
    }

    @Test
    void oQueFoiParaOutroSubprocessoDizOndeEsta() {
        String fora = MODELO.replace("    <bpmn:subProcess id=\"Espera\" name=\"Espera\">", "    ")
                .replace("    </bpmn:subProcess>", "    <bpmn:subProcess id=\"Espera\" name=\"Espera\" />");
        List<ElementoMudado> mudados = entre(MODELO, fora);

        assertThat(um(mudados, "Esperar").propriedades()).containsExactly(new Propriedade("onde está", "Espera", ""));
        assertThat(um(entre(fora, MODELO), "Esperar").dentroDe()).isEqualTo("Espera");
    }

    @Test
    void oEscutadorRetiradoEODadoAMaisSeDizem() {
        ElementoMudado um = um(
                entre(
                        MODELO,
                        trocado("<camunda:taskListener event=\"create\" delegateExpression=\"${avisar}\" />~")
                                .replace(
                                        "</camunda:inputOutput>",
                                        "<camunda:outputParameter name=\"saida\">${x}</camunda:outputParameter></camunda:inputOutput>")),
                "Responder");
        assertThat(um.propriedades())
                .containsExactlyInAnyOrder(
                        new Propriedade("ao ser criada a tarefa", "${avisar}", ""),
                        new Propriedade("saída saida", "", "${x}"));
    }

    /** Every element of the models that we ship has a name and a kind in words. */
    @ParameterizedTest
    @ValueSource(strings = {"atendimento", "solicitacao", "reclamacao", "contato-ativo"})
    void osModelosDoProdutoSeDizemEmPalavras(String qual) throws Exception {
        try (InputStream arquivo = getClass().getResourceAsStream("/processes/" + qual + ".bpmn")) {
            String modelo = new String(arquivo.readAllBytes(), StandardCharsets.UTF_8);
            String vazio = MODELO.replaceAll("(?s)<bpmn:process .*</bpmn:process>", "<bpmn:process id=\"vazio\" />")
                    .replaceAll("<bpmn:message [^>]*>", "")
                    .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
            assertThat(entre(vazio, modelo)).hasSizeGreaterThan(20).allSatisfy(um -> {
                assertThat(um.nome()).isNotBlank();
                if (um.como() == Como.NOVO) {
                    assertThat(um.tipo()).as(um.elemento()).matches("[a-zà-ú() ]+");
                    assertThat(um.propriedades())
                            .allSatisfy(uma ->
                                    assertThat(uma.qual()).as(um.elemento()).doesNotContainPattern("[a-z][A-Z]\\w*$"));
                }
            });
        }
    }

    private static String comConferencia() {
        return trocado("sourceRef=\"Responder\" targetRef=\"Aceito\"~sourceRef=\"Responder\" targetRef=\"Conferir\"")
                .replace("<bpmn:exclusiveGateway", """
                        <bpmn:userTask id="Conferir" name="Conferir resposta" camunda:candidateGroups="cadastro" />
                        <bpmn:sequenceFlow id="F5" sourceRef="Conferir" targetRef="Aceito" />
                        <bpmn:exclusiveGateway""");
    }

    private static String trocado(String troca) {
        String[] deAte = troca.split("~", -1);
        assertThat(MODELO).contains(deAte[0]);
        return MODELO.replace(deAte[0], deAte[1]);
    }

    private static ElementoMudado um(List<ElementoMudado> mudados, String elemento) {
        return mudados.stream()
                .filter(um -> um.elemento().equals(elemento))
                .findFirst()
                .orElseThrow(() -> new AssertionError(elemento + " em " + mudados));
    }

    private static List<ElementoMudado> entre(String antes, String depois) {
        return ElementosComparados.entre(lido(antes), lido(depois));
    }

    private static BpmnModelInstance lido(String modelo) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(modelo.getBytes(StandardCharsets.UTF_8)));
    }
}
