package br.central.prazos.feel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.impl.context.CompositeVariableContext;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The engine's own FEEL parses every cell and builds all of FEEL's functions anew at every evaluation. This one keeps
 * both. What it keeps depends on the text alone, so that a newly deployed table needs nothing forgotten; whatever is
 * not a plain success, such as a cell that does not parse or a value that is not there, is left to the engine's own.
 */
class FeelComMemoria extends ScalaFeelEngine {

    private static final int LIMITE = 5_000;
    private static final Object NAO_SEI = new Object();

    private final Map<String, ParseResult> expressoes = new ConcurrentHashMap<>();
    private final Map<String, ParseResult> testes = new ConcurrentHashMap<>();
    private final FeelEngineApi leitor;
    private final FeelInterpreter interprete;
    private final ValueMapper valores;
    private final FunctionProvider funcoes;

    FeelComMemoria(List<FeelCustomFunctionProvider> funcoesProprias) {
        super(funcoesProprias);
        this.leitor = new FeelEngineApi(feelEngine);
        this.valores = feelEngine.valueMapper();
        this.interprete = new FeelInterpreter(valores);
        this.funcoes = new FunctionProvider.CompositeFunctionProvider(
                toScalaList(new BuiltinFunctions(feelEngine.clock(), valores), feelEngine.functionProvider()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expressao, VariableContext variaveis) {
        Object valor = avaliar(lido(expressoes, expressao, leitor::parseExpression), variaveis);
        return valor == NAO_SEI ? super.evaluateSimpleExpression(expressao, variaveis) : (T) valor;
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String teste, String variavelDeEntrada, VariableContext variaveis) {
        VariableContext comEntrada = CompositeVariableContext.compose(
                Variables.putValue(INPUT_VARIABLE_NAME, variavelDeEntrada).asVariableContext(), variaveis);
        Object valor = avaliar(lido(testes, teste, leitor::parseUnaryTests), comEntrada);
        return valor instanceof Boolean passa
                ? passa
                : super.evaluateSimpleUnaryTests(teste, variavelDeEntrada, variaveis);
    }

    Optional<String> falhaDoTeste(String teste) {
        return falha(leitor.parseUnaryTests(teste));
    }

    Optional<String> falhaDaExpressao(String expressao) {
        return falha(leitor.parseExpression(expressao));
    }

    private static Optional<String> falha(ParseResult lido) {
        return lido.isFailure() ? Optional.of(lido.failure().message()) : Optional.empty();
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
        try {
            return lido.isFailure() ? NAO_SEI : interpretar(lido, variaveis);
        } catch (RuntimeException falha) {
            return NAO_SEI;
        }
    }

    private Object interpretar(ParseResult lido, VariableContext variaveis) {
        EvalContext contexto = EvalContext.create(valores, funcoes).merge(contexto(variaveis));
        Val valor = interprete.eval(lido.parsedExpression().expression(), contexto);
        boolean falhou = valor instanceof ValError
                || valor instanceof ValFatalError
                || !contexto.failureCollector().failures().isEmpty();
        return falhou ? NAO_SEI : valores.unpackVal(valor);
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
