package br.central.prazos.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the engine's own FEEL answers, so does the one that remembers: the first time and again. */
class FeelComMemoriaTest {

    private final FeelEngine original = new ScalaFeelEngineFactory(List.of()).createInstance();
    private final FeelComMemoria comMemoria = new FeelComMemoria(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 2",
                "\"texto\"",
                "quantidade * 2",
                "texto + \"!\"",
                "nenhuma",
                "funcao desconhecida(1)",
                "if quantidade > 3 then [1, 2] else null",
                "date(\"2026-11-20\")",
                "abc(",
                "\"aberto",
                "true"
            })
    void expressoes(String expressao) {
        mesmoResultado(
                () -> original.evaluateSimpleExpression(expressao, variaveis()),
                () -> comMemoria.evaluateSimpleExpression(expressao, variaveis()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a/b\"",
                "\"x\", \"a/b\"",
                "not(\"x\")",
                "not(\"a/b\")",
                "starts with(? + \"/\", \"a/\")",
                "starts with(nulo + \"/\", \"a/\")",
                "(starts with(nulo, \"a/\")) != true",
                "quantidade > 3",
                "> 3",
                "-",
                "true",
                "null",
                "starts with(",
                "desconhecida"
            })
    void testesDeEntrada(String teste) {
        for (String entrada : Arrays.asList("texto", "quantidade", "nulo", "ausente")) {
            mesmoResultado(
                    () -> original.evaluateSimpleUnaryTests(teste, entrada, variaveis()),
                    () -> comMemoria.evaluateSimpleUnaryTests(teste, entrada, variaveis()));
        }
    }

    @Test
    void oMesmoTextoEGuardadoUmaVezEValeParaOutrosValores() {
        VariableContext cinco = Variables.putValue("n", 5).asVariableContext();
        VariableContext seis = Variables.putValue("n", 6).asVariableContext();

        assertThat(comMemoria.evaluateSimpleUnaryTests("< 6", "n", cinco)).isTrue();
        assertThat(comMemoria.evaluateSimpleUnaryTests("< 6", "n", seis)).isFalse();
        assertThat(comMemoria.guardados()).isEqualTo(1);
    }

    @Test
    void aMemoriaTemLimite() {
        VariableContext nada = Variables.createVariables().asVariableContext();
        for (int i = 0; i < 5_500; i++) {
            Number valor = comMemoria.evaluateSimpleExpression(String.valueOf(i), nada);
            assertThat(valor.intValue()).isEqualTo(i);
        }
        assertThat(comMemoria.guardados()).isLessThanOrEqualTo(5_000);
    }

    private static void mesmoResultado(Supplier<Object> esperado, Supplier<Object> obtido) {
        Object resultado = resultado(esperado);
        assertThat(resultado(obtido)).isEqualTo(resultado);
        assertThat(resultado(obtido)).isEqualTo(resultado);
    }

    private static Object resultado(Supplier<Object> avaliacao) {
        Object[] valor = new Object[1];
        Throwable falha = catchThrowable(() -> valor[0] = avaliacao.get());
        if (falha != null) {
            assertThat(falha).isInstanceOf(FeelException.class);
            return falha.getMessage();
        }
        return valor[0];
    }

    private static VariableContext variaveis() {
        return Variables.putValue("texto", "a/b")
                .putValue("quantidade", 4)
                .putValue("nulo", null)
                .asVariableContext();
    }
}
