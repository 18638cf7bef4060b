package br.central.comum.planilha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanilhaCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+55 11", "-2", "@SOMA(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1", "="})
    void oQuePareceFormulaViraTexto(String texto) {
        assertThat(PlanilhaCsv.texto(texto)).isEqualTo("'" + texto);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Boleto = segunda via", "a-b", " 1", "1234567890", "a00000020261121000001"})
    void oRestoFicaComoEsta(String texto) {
        assertThat(PlanilhaCsv.texto(texto)).isEqualTo(texto);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000020261121000001", "52998224725", "08001234567", "12E5", "0970000100012300"})
    void oNumeroQueAPlanilhaEstragariaFicaComoTexto(String texto) {
        assertThat(PlanilhaCsv.texto(texto)).isEqualTo("=\"" + texto + "\"");
    }

    @ParameterizedTest
    @NullAndEmptySource
    void semValorFicaVazio(String texto) {
        assertThat(PlanilhaCsv.texto(texto)).isEmpty();
    }

    @Test
    void escreveComoSeEscreveNoBrasil() throws IOException {
        var saida = new ByteArrayOutputStream();
        try (Planilha planilha =
                FormatoDePlanilha.CSV.abrir(saida, "Prazos", List.of("Quando", "Dia", "Quanto", "É"))) {
            planilha.linha(Arrays.asList(
                    OffsetDateTime.parse("2026-11-22T08:05:00-03:00"), LocalDate.of(2026, 11, 2), -12.5, true));
            planilha.linha(Arrays.asList(null, null, 1_000_000L, false));
        }
        assertThat(saida.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFQuando;Dia;Quanto;É\r\n22/11/2026 08:05;02/11/2026;-12,5;Sim\r\n;;1000000;Não\r\n");
    }
}
