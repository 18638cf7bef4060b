package br.central.prazos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** Keeps every evaluation of a decision table for who asks right after it, in the same thread. */
class EscutaDeDecisoes implements DmnDecisionTableEvaluationListener {

    @Override
    public void notify(DmnDecisionTableEvaluationEvent evento) {
        UltimaAvaliacao.guardar(avaliacao(evento));
    }

    static AvaliacaoDeDecisao avaliacao(DmnDecisionTableEvaluationEvent evento) {
        DmnDecision decisao = evento.getDecisionTable();
        int versao = decisao instanceof DecisionDefinition publicada ? publicada.getVersion() : 0;
        List<AvaliacaoDeDecisao.Regra> regras =
                evento.getMatchingRules().stream().map(EscutaDeDecisoes::regra).toList();
        return new AvaliacaoDeDecisao(decisao.getKey(), versao, entradas(evento), regras);
    }

    /** The event names an input by its label; its expression is what the caller knows. */
    private static Map<String, Object> entradas(DmnDecisionTableEvaluationEvent evento) {
        var tabela = (DmnDecisionTableImpl) evento.getDecisionTable().getDecisionLogic();
        Map<String, Object> entradas = new LinkedHashMap<>();
        for (int i = 0; i < evento.getInputs().size(); i++) {
            entradas.put(
                    tabela.getInputs().get(i).getExpression().getExpression(),
                    evento.getInputs().get(i).getValue().getValue());
        }
        return entradas;
    }

    private static AvaliacaoDeDecisao.Regra regra(DmnEvaluatedDecisionRule regra) {
        Map<String, Object> saidas = new LinkedHashMap<>();
        regra.getOutputEntries()
                .forEach((nome, saida) -> saidas.put(nome, saida.getValue().getValue()));
        return new AvaliacaoDeDecisao.Regra(regra.getId(), saidas);
    }
}
