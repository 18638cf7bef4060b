package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How a state is shown: name and colour ({@code #rrggbb}); whether it is final; and the state of the beneficiary it goes
 * with, if any.
 */
@Schema(name = "Situacao")
public record SituacaoView(
        Escopo escopo,
        @Schema(example = "EM_ATENDIMENTO") String codigo,
        @Schema(example = "Em atendimento") String nome,
        @Schema(example = "#1f6feb") String cor,
        boolean finaliza,
        StatusDoBeneficiario situacaoBeneficiario) {

    /** Of what it is a state. */
    public enum Escopo {
        ATENDIMENTO,
        SOLICITACAO
    }
}
