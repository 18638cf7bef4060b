package br.central.operadora;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A bill that is to be paid. */
public record Boleto(
        @Schema(example = "202612-000123") String numero,

        @Schema(description = "Mês a que se refere.", example = "2026-12")
        String competencia,

        LocalDate vencimento,
        @Schema(example = "412.90") BigDecimal valor,

        @Schema(example = "34191.79001 01043.510047 91020.150008 1 16170000041290")
        String linhaDigitavel) {

    /** Whether the line says the amount and the day of this bill, and its check digits are right. */
    boolean pagavel() {
        return LinhaDigitavel.ler(linhaDigitavel)
                .filter(linha -> linha.confere(valor, vencimento))
                .isPresent();
    }

    Boleto formatado() {
        return new Boleto(
                numero,
                competencia,
                vencimento,
                valor,
                LinhaDigitavel.ler(linhaDigitavel).orElseThrow().formatada());
    }

    /** Without what tells whose it is. */
    @Override
    public String toString() {
        return "Boleto[" + competencia + "]";
    }
}
