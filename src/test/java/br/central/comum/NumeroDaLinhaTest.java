package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeroDaLinhaTest {

    @ParameterizedTest
    @CsvSource({
        "(11) 98765-4321, 11987654321, (11) 98765-4321",
        "+55 11 98765-4321, 11987654321, (11) 98765-4321",
        "01133334444, 1133334444, (11) 3333-4444",
        "+1 202 555 0147, 12025550147, 12025550147",
        "0800 123 4567, 08001234567, 0800 123 4567",
        "551188888888, 11988888888, (11) 98888-8888",
        "190, 190, 190"
    })
    void leComoATelefoniaDa(String escrito, String digitos, String formatado) {
        assertThat(NumeroDaLinha.ler(escrito)).isEqualTo(digitos);
        assertThat(NumeroDaLinha.formatado(digitos)).isEqualTo(formatado);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void numeroQueNaoVeioENenhum(String escrito) {
        assertThat(NumeroDaLinha.ler(escrito)).isNull();
        assertThat(NumeroDaLinha.formatado(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "11 98765-4321<b>", "12", "1234567890123456", "anônimo", "()--"})
    void oQueNaoENumeroERecusado(String escrito) {
        assertThatThrownBy(() -> NumeroDaLinha.ler(escrito)).isInstanceOf(Recusa.RegraNaoAtendida.class);
    }
}
