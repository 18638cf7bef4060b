package br.central.operadora;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The line of a bill, with the days counted from either base. */
class LinhaDigitavelTest {

    private static final String DE_UM_BANCO = "23793.38128 60007.827136 95000.063305 9 75520000370000";
    private static final String LIVRE = "1234567890123456789012345";

    @Test
    void aDeUmBancoSeLe() {
        LinhaDigitavel linha = LinhaDigitavel.ler(DE_UM_BANCO).orElseThrow();

        assertThat(linha.valor()).isEqualByComparingTo("3700.00");
        assertThat(linha.vencimentos()).contains(LocalDate.of(2018, 6, 11));
        assertThat(linha.confere(new BigDecimal("3700"), LocalDate.of(2018, 6, 11)))
                .isTrue();
        assertThat(linha.confere(new BigDecimal("3700.01"), LocalDate.of(2018, 6, 11)))
                .isFalse();
        assertThat(linha.confere(new BigDecimal("3700"), LocalDate.of(2018, 6, 12)))
                .isFalse();
        assertThat(linha.formatada()).isEqualTo(DE_UM_BANCO);
    }

    @ParameterizedTest
    @CsvSource({"2000-07-03, 1000", "2025-02-21, 9999", "2025-02-22, 1000", "2025-02-23, 1001", "2026-12-10, 1656"})
    void oFatorRecomecaEm1000NoDia22DeFevereiroDe2025(LocalDate vencimento, int fator) {
        assertThat(LinhaDigitavel.fator(vencimento)).isEqualTo(fator);
        LinhaDigitavel linha = LinhaDigitavel.emitir("999", LIVRE, vencimento, new BigDecimal("412.90"));
        assertThat(LinhaDigitavel.ler(linha.formatada())).contains(linha);
        assertThat(linha.vencimentos()).contains(vencimento);
        assertThat(linha.confere(new BigDecimal("412.90"), vencimento)).isTrue();
    }

    @Test
    void cadaDigitoTrocadoEPercebido() {
        String certa = LinhaDigitavel.emitir("999", LIVRE, LocalDate.of(2026, 12, 10), new BigDecimal("1.00"))
                .digitos();
        for (int i = 0; i < certa.length(); i++) {
            char outro = (char) ('0' + (certa.charAt(i) - '0' + 1) % 10);
            assertThat(LinhaDigitavel.ler(certa.substring(0, i) + outro + certa.substring(i + 1)))
                    .as("digit %d", i)
                    .isEmpty();
        }
    }

    @Test
    void semFatorNaoHaVencimentoAConferir() {
        // The general digit of a line without a due date, found by trying them.
        String molde = LinhaDigitavel.emitir("999", LIVRE, LocalDate.of(2026, 12, 10), new BigDecimal("1.00"))
                .digitos();
        LinhaDigitavel semDia = IntStream.range(0, 10)
                .mapToObj(digito -> molde.substring(0, 32) + digito + "0000" + molde.substring(37))
                .flatMap(linha -> LinhaDigitavel.ler(linha).stream())
                .findFirst()
                .orElseThrow();

        assertThat(semDia.confere(new BigDecimal("1.00"), LocalDate.of(2031, 1, 1)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123",
                "2379338128600078271369500006330597552000037000",
                "a379338128600078271369500006330597552000037000x"
            })
    void oQueNaoELinhaNaoSeLe(String texto) {
        assertThat(LinhaDigitavel.ler(texto)).isEmpty();
    }
}
