package br.central.regras.portao;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Every step can be come to, and from every step the end can be. */
@Component
class CaminhosQueTerminam implements ConferenciaDeProcesso {

    @Override
    public void conferir(ProcessoEmExame processo, Apontamentos achados) {
        new Escopo(processo, processo.processo()).conferir(achados);
        processo.todos(SubProcess.class).forEach(sub -> new Escopo(processo, sub).conferir(achados));
    }

    /** What stands directly in the process, or in one of its sub-processes: flows do not cross its border. */
    private static class Escopo {

        private final ProcessoEmExame processo;
        private final List<FlowNode> nos;

        Escopo(ProcessoEmExame processo, ModelElementInstance dono) {
            this.processo = processo;
            this.nos = processo.todos(FlowNode.class).stream()
                    .filter(no -> no.getParentElement().equals(dono))
                    .toList();
        }

        void conferir(Apontamentos achados) {
            Set<FlowNode> alcancados = alcancar(nos.stream().filter(Escopo::comeca), this::seguintes);
            Set<FlowNode> comFim = alcancar(nos.stream().filter(this::termina), this::anteriores);
            for (FlowNode no : nos) {
                String dito = ProcessoEmExame.dito(no);
                if (!alcancados.contains(no)) {
                    achados.aviso(no.getId(), "o elemento " + dito + " nunca é alcançado: nenhum caminho chega a ele");
                } else if (!comFim.contains(no)) {
                    achados.erro(
                            no.getId(), "de " + dito + " nenhum caminho chega ao fim: o caso ficaria nele para sempre");
                } else if (semSaida(no)) {
                    achados.aviso(no.getId(), "o caminho acaba em " + dito + " sem evento de fim");
                }
            }
        }

        private static boolean comeca(FlowNode no) {
            boolean ligacao = no instanceof CatchEvent evento
                    && evento.getEventDefinitions().stream().anyMatch(LinkEventDefinition.class::isInstance);
            return no instanceof StartEvent
                    || ProcessoEmExame.porEvento(no)
                    || ligacao
                    || no instanceof Activity atividade && atividade.isForCompensation();
        }

        private boolean termina(FlowNode no) {
            return processo.saidas(no).isEmpty();
        }

        private boolean semSaida(FlowNode no) {
            boolean acabaBem = no instanceof EndEvent
                    || no instanceof ThrowEvent
                    || ProcessoEmExame.porEvento(no)
                    || no instanceof BoundaryEvent
                    || no instanceof Activity atividade && atividade.isForCompensation();
            return termina(no) && !acabaBem;
        }

        private Collection<FlowNode> seguintes(FlowNode no) {
            return Stream.concat(
                            processo.saidas(no).stream().map(SequenceFlow::getTarget),
                            nos.stream().filter(outro -> preso(outro, no)))
                    .collect(Collectors.toSet());
        }

        private Collection<FlowNode> anteriores(FlowNode no) {
            return Stream.concat(
                            processo.entradas(no).stream().map(SequenceFlow::getSource),
                            no instanceof BoundaryEvent borda ? Stream.of(borda.getAttachedTo()) : Stream.empty())
                    .collect(Collectors.toSet());
        }

        private static boolean preso(FlowNode borda, FlowNode atividade) {
            return borda instanceof BoundaryEvent evento && atividade.equals(evento.getAttachedTo());
        }

        private static Set<FlowNode> alcancar(
                Stream<FlowNode> partida, Function<FlowNode, Collection<FlowNode>> vizinhos) {
            Deque<FlowNode> aVer = new ArrayDeque<>(partida.toList());
            Set<FlowNode> vistos = new HashSet<>(aVer);
            while (!aVer.isEmpty()) {
                vizinhos.apply(aVer.pop()).stream().filter(vistos::add).forEach(aVer::push);
            }
            return vistos;
        }
    }
}
