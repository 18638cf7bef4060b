package br.central.consulta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanilhaDeAtendimentosTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+55 11", "-2", "@SOMA(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1", "="})
    void oQuePareceFormulaViraTexto(String texto) {
        assertThat(PlanilhaDeAtendimentos.semFormula(texto)).isEqualTo("'" + texto);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Boleto = segunda via", "a-b", " 1", "00000020261121000001"})
    void oRestoFicaComoEsta(String texto) {
        assertThat(PlanilhaDeAtendimentos.semFormula(texto)).isEqualTo(texto);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void semValorFicaVazio(String texto) {
        assertThat(PlanilhaDeAtendimentos.semFormula(texto)).isEmpty();
    }
}
