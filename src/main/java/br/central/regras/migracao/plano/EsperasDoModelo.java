package br.central.regras.migracao.plano;

import br.central.regras.migracao.plano.LugarDeEspera.Momento;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Where cases can wait in a model: every kind of step that the engine stops at, and what is waited for beside one. */
final class EsperasDoModelo {

    private final BpmnModelInstance modelo;

    private EsperasDoModelo(BpmnModelInstance modelo) {
        this.modelo = modelo;
    }

    /** In the order of the file, which is about that of the process. */
    static List<LugarDeEspera> de(BpmnModelInstance modelo, String processo) {
        return new EsperasDoModelo(modelo).todas(processo);
    }

    /** The name of any step of the model, an unnamed one by what it is and by what stands before or around it. */
    private String nome(FlowNode passo, TipoDeEspera tipo) {
        String nome = rotulo(passo);
        return nome.isEmpty() ? maiuscula(tipo.descricao()) + onde(passo) : nome;
    }

    /** The id alone where nothing near it has a name. */
    private String onde(FlowNode passo) {
        if (passo instanceof BoundaryEvent deUm && deUm.getAttachedTo() != null) {
            return perto(" em ", deUm.getAttachedTo()).orElse(" (" + passo.getId() + ")");
        }
        return entradas(passo).stream()
                .flatMap(fluxo -> perto(" depois de ", fluxo.getSource()).map(dito -> dito + porQual(fluxo)).stream())
                .findFirst()
                .or(() -> passo.getParentElement() instanceof SubProcess pai ? perto(" em ", pai) : Optional.empty())
                .orElse(" (" + passo.getId() + ")");
    }

    private static Optional<String> perto(String lado, FlowNode passo) {
        return passo == null || rotulo(passo).isEmpty()
                ? Optional.empty()
                : Optional.of(lado + "“" + rotulo(passo) + "”");
    }

    private static String porQual(SequenceFlow fluxo) {
        return rotulo(fluxo).isEmpty() ? "" : " (" + rotulo(fluxo) + ")";
    }

    private static String rotulo(FlowElement passo) {
        return passo.getName() == null
                ? ""
                : passo.getName().replaceAll("\\s+", " ").strip();
    }

    private static String maiuscula(String texto) {
        return Character.toUpperCase(texto.charAt(0)) + texto.substring(1);
    }

    private List<LugarDeEspera> todas(String processo) {
        return modelo.getModelElementsByType(FlowNode.class).stream()
                .filter(passo -> processo.equals(processoDe(passo)))
                .map(this::espera)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String processoDe(FlowNode passo) {
        var pai = passo.getParentElement();
        while (pai != null && !(pai instanceof org.camunda.bpm.model.bpmn.instance.Process)) {
            pai = pai.getParentElement();
        }
        return pai == null ? null : ((org.camunda.bpm.model.bpmn.instance.Process) pai).getId();
    }

    private Optional<LugarDeEspera> espera(FlowNode passo) {
        return Optional.ofNullable(tipo(passo)).map(tipo -> {
            boolean gatilho = gatilho(passo);
            String nome = nome(passo, tipo);
            return new LugarDeEspera(
                    passo.getId(), nome, tipo, gatilho, repetida(passo), dentroDe(passo, gatilho), quando(passo));
        });
    }

    /** {@code null} where nothing waits. */
    private TipoDeEspera tipo(FlowNode passo) {
        if (passo instanceof UserTask) {
            return TipoDeEspera.TAREFA;
        }
        if (passo instanceof ReceiveTask) {
            return TipoDeEspera.RECEBIMENTO;
        }
        if (passo instanceof CallActivity) {
            return TipoDeEspera.CHAMADA;
        }
        if (passo instanceof SubProcess) {
            return TipoDeEspera.SUBPROCESSO;
        }
        if (passo instanceof EventBasedGateway) {
            return TipoDeEspera.ESCOLHA;
        }
        if (passo instanceof ParallelGateway || passo instanceof InclusiveGateway) {
            return entradas(passo).size() > 1 ? TipoDeEspera.ENCONTRO : null;
        }
        if (passo instanceof CatchEvent evento && (!(evento instanceof StartEvent) || doSubprocesso(evento))) {
            TipoDeEspera doEvento = tipo(evento.getEventDefinitions());
            return doEvento == null ? automatico(passo) : doEvento;
        }
        return automatico(passo);
    }

    private static TipoDeEspera automatico(FlowNode passo) {
        boolean externo = passo instanceof ServiceTask servico && "external".equals(servico.getCamundaType());
        return externo || passo.isCamundaAsyncBefore() || passo.isCamundaAsyncAfter() ? TipoDeEspera.AUTOMATICO : null;
    }

    private static TipoDeEspera tipo(Collection<EventDefinition> definicoes) {
        return definicoes.stream()
                .map(EsperasDoModelo::tipo)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static TipoDeEspera tipo(EventDefinition definicao) {
        if (definicao instanceof TimerEventDefinition) {
            return TipoDeEspera.TEMPO;
        }
        if (definicao instanceof MessageEventDefinition) {
            return TipoDeEspera.MENSAGEM;
        }
        if (definicao instanceof SignalEventDefinition) {
            return TipoDeEspera.SINAL;
        }
        return definicao instanceof ConditionalEventDefinition ? TipoDeEspera.CONDICAO : null;
    }

    private boolean gatilho(FlowNode passo) {
        return passo instanceof BoundaryEvent
                || passo instanceof StartEvent
                || escolha(passo).isPresent();
    }

    private static boolean doSubprocesso(FlowNode passo) {
        return passo.getParentElement() instanceof SubProcess pai && pai.triggeredByEvent();
    }

    /** The choice between several that this is one of. */
    private Optional<FlowNode> escolha(FlowNode passo) {
        return passo instanceof IntermediateCatchEvent
                ? entradas(passo).stream()
                        .map(SequenceFlow::getSource)
                        .filter(EventBasedGateway.class::isInstance)
                        .findFirst()
                : Optional.empty();
    }

    private List<SequenceFlow> entradas(FlowNode passo) {
        return modelo.getModelElementsByType(SequenceFlow.class).stream()
                .filter(fluxo ->
                        fluxo.getTarget() != null && fluxo.getTarget().getId().equals(passo.getId()))
                .toList();
    }

    private String dentroDe(FlowNode passo, boolean gatilho) {
        if (gatilho && escolha(passo).isPresent()) {
            return escolha(passo).orElseThrow().getId();
        }
        if (passo instanceof BoundaryEvent deUm && deUm.getAttachedTo() != null) {
            return deUm.getAttachedTo().getId();
        }
        FlowNode de = passo instanceof StartEvent ? (FlowNode) passo.getParentElement() : passo;
        return de.getParentElement() instanceof SubProcess pai ? pai.getId() : null;
    }

    private static boolean repetida(FlowNode passo) {
        return passo instanceof Activity atividade && atividade.getLoopCharacteristics() != null;
    }

    private static Momento quando(FlowNode passo) {
        return passo instanceof CatchEvent evento
                ? evento.getEventDefinitions().stream()
                        .filter(TimerEventDefinition.class::isInstance)
                        .map(TimerEventDefinition.class::cast)
                        .findFirst()
                        .map(EsperasDoModelo::momento)
                        .orElse(null)
                : null;
    }

    private static Momento momento(TimerEventDefinition relogio) {
        if (relogio.getTimeDate() != null) {
            return new Momento(relogio.getTimeDate().getTextContent().strip(), true);
        }
        var outro = relogio.getTimeDuration() != null ? relogio.getTimeDuration() : relogio.getTimeCycle();
        return new Momento(outro == null ? "" : outro.getTextContent().strip(), false);
    }
}
