package br.central.regras.portao;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Which tasks give the outcome that a flow asks for: those right before its gateway. */
final class DesfechosDaTarefa {

    private DesfechosDaTarefa() {}

    static Set<String> perguntadosPor(ProcessoEmExame processo, String fluxo) {
        Set<String> tarefas = new TreeSet<>();
        if (processo.modelo().getModelElementById(fluxo) instanceof SequenceFlow um) {
            FlowNode origem = um.getSource();
            boolean desvio = origem instanceof ExclusiveGateway || origem instanceof InclusiveGateway;
            if (origem instanceof UserTask tarefa) {
                tarefas.add(tarefa.getId());
            } else if (desvio) {
                processo.entradas(origem).stream()
                        .map(SequenceFlow::getSource)
                        .filter(UserTask.class::isInstance)
                        .forEach(tarefa -> tarefas.add(tarefa.getId()));
            }
        }
        return tarefas;
    }
}
