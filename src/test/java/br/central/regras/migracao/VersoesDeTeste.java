package br.central.regras.migracao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;

/** Versions of the product's processes that a test publishes and takes away again, with whatever runs on them. */
public final class VersoesDeTeste implements AutoCloseable {

    private final ProcessEngine motor;
    private final RepositoryService modelos;
    private final Deque<String> publicacoes = new ArrayDeque<>();

    public VersoesDeTeste(ProcessEngine motor) {
        this.motor = motor;
        this.modelos = motor.getRepositoryService();
    }

    /** As it is shipped. */
    public static String original(String processo) {
        try (InputStream arquivo = VersoesDeTeste.class.getResourceAsStream("/processes/" + processo + ".bpmn")) {
            return new String(arquivo.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String trocado(String modelo, String isto, String porIsto) {
        assertThat(modelo).contains(isto);
        return modelo.replace(isto, porIsto);
    }

    /** Of another content than the others, so that it is another version. */
    public static String marcado(String modelo, String marca) {
        return modelo.replaceFirst("<bpmn:documentation>", "<bpmn:documentation>" + marca + " ");
    }

    /** With a step after all groups have answered. */
    public static String comOPasso() {
        String depois = "sourceRef=\"SubProcess_Tratamento\" targetRef=\"EndEvent_Respondida\"";
        String modelo = trocado(
                original("solicitacao"), depois, depois.replace("EndEvent_Respondida", "UserTask_ConferirDocumentos"));
        return trocado(modelo, "<bpmn:endEvent id=\"EndEvent_Respondida\"", """
                <bpmn:userTask id="UserTask_ConferirDocumentos" name="Conferir&#10;documentos" camunda:candidateGroups="cadastro" />
                <bpmn:sequenceFlow id="Flow_Conferir" sourceRef="UserTask_ConferirDocumentos" targetRef="EndEvent_Respondida" />
                <bpmn:endEvent id="EndEvent_Respondida\"""");
    }

    /** With a reminder beside the answer that is waited for. */
    static String comLembrete(String modelo, String id, String duracao) {
        return trocado(marcado(modelo, id + "."), "<bpmn:exclusiveGateway id=\"Gateway_OQueFezOGrupo\"", """
                <bpmn:boundaryEvent id="%1$s" name="Lembrete" attachedToRef="UserTask_ResponderDemanda" cancelActivity="false">
                  <bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">%2$s</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:endEvent id="EndEvent_De%1$s" />
                <bpmn:sequenceFlow id="Flow_De%1$s" sourceRef="%1$s" targetRef="EndEvent_De%1$s" />
                <bpmn:exclusiveGateway id="Gateway_OQueFezOGrupo\"""".formatted(
                        id, duracao));
    }

    static String comPassoELembrete() {
        return comLembrete(comOPasso(), "Event_Lembrete", "PT48H");
    }

    public ProcessDefinition publicar(String processo, String modelo) {
        var publicada = modelos.createDeployment()
                .name("versão de teste")
                .addString("processes/" + processo + ".bpmn", modelo)
                .deployWithResult();
        publicacoes.push(publicada.getId());
        return publicada.getDeployedProcessDefinitions().get(0);
    }

    /** When the one timer of that step is due, of all cases of the version. */
    Date relogio(ProcessDefinition versao, String passo) {
        List<Job> achados = motor.getManagementService()
                .createJobQuery()
                .processDefinitionId(versao.getId())
                .activityId(passo)
                .list();
        assertThat(achados).as(passo).hasSize(1);
        return achados.get(0).getDuedate();
    }

    @Override
    public void close() {
        while (!publicacoes.isEmpty()) {
            modelos.deleteDeployment(publicacoes.pop(), true);
        }
    }
}
