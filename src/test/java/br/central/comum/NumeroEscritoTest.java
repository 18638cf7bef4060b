package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeroEscritoTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.500|1500|1.500",
                "1.840,00|1840.00|1.840,00",
                "1840,5|1840.50|1.840,50",
                "1840.5|1840.50|1.840,50",
                "1840|1840|1.840",
                "1.234.567,89|1234567.89|1.234.567,89",
                "0,125|0.125|0,125",
                "R$ 150,00|150.00|150,00",
                "-10|-10|-10",
                "\u202A1.500\u202C|1500|1.500",
                "\u22121\u00A0|-1|-1",
                "１５００|1500|1.500"
            })
    void leEMostraComoSeEscreveNoBrasil(String escrito, BigDecimal valor, String formatado) {
        assertThat(NumeroEscrito.ler(escrito)).isEqualTo(valor);
        assertThat(NumeroEscrito.formatado(NumeroEscrito.ler(escrito))).isEqualTo(formatado);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "1,500",
                "1,840.00",
                "1840.500",
                "0.500",
                "1.84,5",
                "1.5000,00",
                "1..5",
                "1e3",
                "NaN",
                "--1",
                "1 840,00",
                "٣",
                "12345678901234567",
                "1,2345678",
                "\u200B"
            })
    void oQuePodeSerDoisNumerosOuNenhumERecusado(String escrito) {
        assertThatThrownBy(() -> NumeroEscrito.ler(escrito)).isInstanceOf(Recusa.RegraNaoAtendida.class);
    }

    @Test
    void oGuardadoAntesTambemSeMostraNoBrasil() {
        assertThat(NumeroEscrito.formatado(1840.0)).isEqualTo("1.840");
        assertThat(NumeroEscrito.formatado(1840.5)).isEqualTo("1.840,50");
        assertThat(NumeroEscrito.formatado(1500, 2)).isEqualTo("1.500,00");
    }

    @Test
    void diasEMesesSeEscrevemNoBrasil() {
        assertThat(DiaEscrito.ler("26/11/2026")).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(DiaEscrito.ler("2026-11-26")).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(DiaEscrito.formatado(LocalDate.of(2026, 3, 2))).isEqualTo("02/03/2026");
        assertThat(DiaEscrito.lerMes("3/2026")).isEqualTo(YearMonth.of(2026, 3));
        assertThat(DiaEscrito.lerMes("2026-03")).isEqualTo(YearMonth.of(2026, 3));
        assertThatThrownBy(() -> DiaEscrito.lerMes("13/2026")).isInstanceOf(java.time.DateTimeException.class);
        assertThatThrownBy(() -> DiaEscrito.ler("31/02/2026")).isInstanceOf(java.time.DateTimeException.class);
    }
}
