package br.central.operadora;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** What a person declares for the income tax: what was paid in a year and given back, by whom it was for. */
public record InformeDePagamentos(int ano, List<Linha> beneficiarios, BigDecimal total) {

    /** Of one person of the family. */
    @Schema(name = "LinhaDoInforme")
    public record Linha(String nome, String cpf, BigDecimal pago, BigDecimal reembolsado) {

        /** Without who it is. */
        @Override
        public String toString() {
            return "Linha[]";
        }
    }

    static InformeDePagamentos de(int ano, List<Linha> linhas) {
        return new InformeDePagamentos(
                ano,
                List.copyOf(linhas),
                linhas.stream()
                        .map(linha -> linha.pago().subtract(linha.reembolsado()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
