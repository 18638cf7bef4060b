package br.central.prazos.feel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.impl.context.CompositeVariableContext;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;

/**
 * The engine's own FEEL, which parses every cell at every evaluation, with the parsed cells kept. What is kept depends
 * on the text alone, so that a newly deployed table needs nothing forgotten.
 */
class FeelComMemoria extends ScalaFeelEngine {

    private static final int LIMITE = 5_000;

    private final FeelEngineApi feel;
    private final Map<String, ParseResult> expressoes = new ConcurrentHashMap<>();
    private final Map<String, ParseResult> testes = new ConcurrentHashMap<>();

    FeelComMemoria(List<FeelCustomFunctionProvider> funcoes) {
        super(funcoes);
        this.feel = new FeelEngineApi(feelEngine);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expressao, VariableContext variaveis) {
        return (T) avaliar(lido(expressoes, expressao, feel::parseExpression), variaveis);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expressao, String variavelDeEntrada, VariableContext variaveis) {
        VariableContext comEntrada = CompositeVariableContext.compose(
                Variables.putValue(INPUT_VARIABLE_NAME, variavelDeEntrada).asVariableContext(), variaveis);
        return Boolean.TRUE.equals(avaliar(lido(testes, expressao, feel::parseUnaryTests), comEntrada));
    }

    int guardados() {
        return expressoes.size() + testes.size();
    }

    private static ParseResult lido(
            Map<String, ParseResult> memoria, String texto, Function<String, ParseResult> leitor) {
        if (memoria.size() >= LIMITE) {
            memoria.clear();
        }
        return memoria.computeIfAbsent(texto, leitor);
    }

    private Object avaliar(ParseResult lido, VariableContext variaveis) {
        if (lido.isFailure()) {
            throw falha(lido.failure());
        }
        EvaluationResult resultado = feel.evaluate(lido.parsedExpression(), contexto(variaveis));
        if (resultado.isFailure()) {
            throw falha(resultado.failure());
        }
        return resultado.result();
    }

    private static RuntimeException falha(Failure falha) {
        return LOGGER.evaluationException(falha.message());
    }

    private static CustomContext contexto(VariableContext variaveis) {
        return new CustomContext() {
            @Override
            public VariableProvider variableProvider() {
                return new ContextVariableWrapper(variaveis);
            }
        };
    }
}
