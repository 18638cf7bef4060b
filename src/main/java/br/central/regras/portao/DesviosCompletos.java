package br.central.regras.portao;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** At each gateway that asks, some way is always open: without one the case would not get on. */
@Component
class DesviosCompletos implements ConferenciaDeProcesso {

    @Override
    public void conferir(ProcessoEmExame processo, Apontamentos achados) {
        processo.todos(ExclusiveGateway.class)
                .forEach(desvio -> conferir(processo, desvio, desvio.getDefault(), achados));
        processo.todos(InclusiveGateway.class)
                .forEach(desvio -> conferir(processo, desvio, desvio.getDefault(), achados));
    }

    private static void conferir(ProcessoEmExame processo, Gateway desvio, SequenceFlow padrao, Apontamentos achados) {
        Collection<SequenceFlow> saidas = processo.saidas(desvio);
        if (saidas.size() < 2) {
            return;
        }
        String dito = ProcessoEmExame.dito(desvio);
        List<SequenceFlow> semCondicao = saidas.stream()
                .filter(saida -> !saida.equals(padrao) && saida.getConditionExpression() == null)
                .toList();
        semCondicao.forEach(saida -> achados.aviso(
                saida.getId(),
                "a saída " + ProcessoEmExame.dito(saida) + " de " + dito + " não tem condição nem é a saída padrão"));
        if (padrao == null && semCondicao.isEmpty() && !completam(saidas)) {
            achados.erro(
                    desvio.getId(),
                    "o desvio " + dito + " não tem saída padrão: quando nenhuma condição vale, o caso não anda");
        }
    }

    /** A condition and its opposite. */
    private static boolean completam(Collection<SequenceFlow> saidas) {
        Set<String> condicoes = saidas.stream()
                .map(saida -> dentro(saida.getConditionExpression().getTextContent()))
                .collect(Collectors.toSet());
        return condicoes.stream().anyMatch(uma -> condicoes.stream().anyMatch(outra -> oposta(uma, outra)));
    }

    private static String dentro(String expressao) {
        return expressao.replaceAll("\\s+", "").replaceFirst("^[$#]\\{", "").replaceFirst("}$", "");
    }

    private static boolean oposta(String uma, String outra) {
        return outra.equals("!" + uma)
                || outra.equals("!(" + uma + ")")
                || outra.equals("not(" + uma + ")")
                || uma.contains("==") && outra.equals(uma.replace("==", "!="));
    }
}
