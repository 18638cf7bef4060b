package br.central.regras.portao;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Element;

/**
 * A process of a file that is about to be published.
 *
 * @param xml the element of the process, for what the model's own types do not show
 * @param juntos keys of the processes and decisions published with it
 */
record ProcessoEmExame(BpmnModelInstance modelo, Process processo, Element xml, Set<String> juntos, Fluxos fluxos) {

    /** By the flows themselves, as the engine goes: what the nodes say of them may lack. */
    record Fluxos(Map<String, List<SequenceFlow>> saidas, Map<String, List<SequenceFlow>> entradas) {

        static Fluxos de(BpmnModelInstance modelo) {
            Collection<SequenceFlow> todos = modelo.getModelElementsByType(SequenceFlow.class).stream()
                    .filter(fluxo -> fluxo.getSource() != null && fluxo.getTarget() != null)
                    .toList();
            return new Fluxos(
                    todos.stream()
                            .collect(Collectors.groupingBy(
                                    fluxo -> fluxo.getSource().getId())),
                    todos.stream()
                            .collect(Collectors.groupingBy(
                                    fluxo -> fluxo.getTarget().getId())));
        }
    }

    List<SequenceFlow> saidas(FlowNode no) {
        return fluxos.saidas().getOrDefault(no.getId(), List.of());
    }

    List<SequenceFlow> entradas(FlowNode no) {
        return fluxos.entradas().getOrDefault(no.getId(), List.of());
    }

    String chave() {
        return processo.getId();
    }

    <T extends ModelElementInstance> List<T> todos(Class<T> tipo) {
        return modelo.getModelElementsByType(tipo).stream().filter(this::daqui).toList();
    }

    private boolean daqui(ModelElementInstance elemento) {
        ModelElementInstance acima = elemento;
        while (acima != null && !acima.equals(processo)) {
            acima = acima.getParentElement();
        }
        return acima != null;
    }

    /** Of that id and kind, in this process. */
    boolean tem(String id, Class<? extends BaseElement> tipo) {
        ModelElementInstance elemento = modelo.getModelElementById(id);
        return tipo.isInstance(elemento) && daqui(elemento);
    }

    /** Names of the messages that some element of the process waits for, wherever it stands. */
    Stream<String> mensagensEsperadas() {
        Stream<String> eventos = todos(CatchEvent.class).stream()
                .filter(evento -> !(evento instanceof StartEvent
                        && evento.getParentElement().equals(processo)))
                .flatMap(evento -> mensagens(evento));
        Stream<String> tarefas = todos(ReceiveTask.class).stream()
                .filter(tarefa -> tarefa.getMessage() != null)
                .map(tarefa -> tarefa.getMessage().getName());
        return Stream.concat(eventos, tarefas);
    }

    Collection<StartEvent> inicios() {
        return todos(StartEvent.class).stream()
                .filter(inicio -> inicio.getParentElement().equals(processo))
                .toList();
    }

    static Stream<String> mensagens(CatchEvent evento) {
        return evento.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definicao -> ((MessageEventDefinition) definicao).getMessage())
                .filter(Objects::nonNull)
                .map(mensagem -> mensagem.getName());
    }

    static boolean porEvento(FlowNode no) {
        return no instanceof SubProcess sub && sub.triggeredByEvent();
    }

    /** As the analyst knows it: by its label, with the id to find it by. */
    static String dito(FlowElement elemento) {
        return dito(elemento.getName(), elemento.getId());
    }

    static String dito(String nome, String id) {
        return nome == null || nome.isBlank() ? id : "“" + nome.replaceAll("\\s+", " ") + "” (" + id + ")";
    }
}
