package br.central.regras.portao;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Everything the application counts on is still in the model. */
@Component
class ContratoDoProcesso implements ConferenciaDeProcesso {

    private final ContratoDosModelos contrato;

    ContratoDoProcesso(ContratoDosModelos contrato) {
        this.contrato = contrato;
    }

    @Override
    public void conferir(ProcessoEmExame processo, Apontamentos achados) {
        for (Exigencia uma : contrato.de(processo.chave())) {
            switch (uma.tipo()) {
                case INICIO -> inicio(processo, uma, achados);
                case INICIO_POR_MENSAGEM -> exigir(uma, achados, "um início pela mensagem “%s”", inicios(processo), "");
                case TAREFA -> elemento(processo, uma, UserTask.class, "a tarefa “%s”", achados);
                case ELEMENTO -> elemento(processo, uma, FlowNode.class, "o elemento “%s”", achados);
                case CHAMADA -> exigir(uma, achados, "a chamada do processo “%s”", chamados(processo), "");
                case MENSAGEM -> mensagem(processo, uma, achados);
                case DECISAO -> exigir(uma, achados, "a consulta à tabela “%s”", consultadas(processo), "");
                case ERRO -> exigir(uma, achados, "o tratamento do erro “%s”", erros(processo), "");
                case PASSO -> exigir(uma, achados, "o passo “%s”", Expressoes.chamados(processo.xml()), "");
                default -> {
                    // Said of what expressions and tables may name.
                }
            }
        }
    }

    private static void inicio(ProcessoEmExame processo, Exigencia uma, Apontamentos achados) {
        boolean ha = processo.inicios().stream()
                .anyMatch(inicio -> inicio.getEventDefinitions().isEmpty());
        if (!ha) {
            achados.erro(null, falta("um início simples, sem mensagem nem relógio", uma, ""));
        }
    }

    private static void mensagem(ProcessoEmExame processo, Exigencia uma, Apontamentos achados) {
        Set<String> esperadas = processo.mensagensEsperadas().collect(Collectors.toSet());
        exigir(
                uma,
                achados,
                "quem espere a mensagem “%s”",
                esperadas,
                Semelhanca.sugestao(uma.nome(), sobras(esperadas, uma)));
    }

    /** A message that is needed itself was not written by mistake for another. */
    private static Set<String> sobras(Set<String> nomes, Exigencia uma) {
        return nomes.stream().filter(nome -> !nome.equals(uma.nome())).collect(Collectors.toSet());
    }

    private void elemento(
            ProcessoEmExame processo,
            Exigencia uma,
            Class<? extends BaseElement> tipo,
            String oQue,
            Apontamentos achados) {
        if (!processo.tem(uma.nome(), tipo)) {
            Set<String> exigidos = contrato.nomes(processo.chave(), uma.tipo());
            List<String> outros = processo.todos(tipo).stream()
                    .map(BaseElement::getId)
                    .filter(Predicate.not(exigidos::contains))
                    .toList();
            achados.erro(uma.nome(), falta(oQue.formatted(uma.nome()), uma, renomeado(uma, outros)));
        }
    }

    private static String renomeado(Exigencia uma, List<String> outros) {
        String sugestao = Semelhanca.sugestao(uma.nome(), outros);
        return sugestao.isEmpty()
                ? ""
                : sugestao.replace("seria", "foi renomeado para").replace("?", "? O id não muda");
    }

    private static void exigir(Exigencia uma, Apontamentos achados, String oQue, Set<String> ha, String sugestao) {
        if (!ha.contains(uma.nome())) {
            achados.erro(uma.nome(), falta(oQue.formatted(uma.nome()), uma, sugestao));
        }
    }

    private static String falta(String oQue, Exigencia uma, String sugestao) {
        return "falta " + oQue + sugestao + ". " + uma.motivo().replaceAll("\\.$", "");
    }

    private static Set<String> inicios(ProcessoEmExame processo) {
        return processo.inicios().stream().flatMap(ProcessoEmExame::mensagens).collect(Collectors.toSet());
    }

    private static Set<String> chamados(ProcessoEmExame processo) {
        return processo.todos(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .collect(Collectors.toSet());
    }

    private static Set<String> consultadas(ProcessoEmExame processo) {
        return processo.todos(BusinessRuleTask.class).stream()
                .map(BusinessRuleTask::getCamundaDecisionRef)
                .collect(Collectors.toSet());
    }

    private static Set<String> erros(ProcessoEmExame processo) {
        return processo.todos(CatchEvent.class).stream()
                .filter(evento -> !(evento instanceof StartEvent
                        && evento.getParentElement().equals(processo.processo())))
                .flatMap(evento -> evento.getEventDefinitions().stream())
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definicao -> ((ErrorEventDefinition) definicao).getError())
                .filter(erro -> erro != null)
                .map(erro -> erro.getErrorCode())
                .collect(Collectors.toSet());
    }
}
