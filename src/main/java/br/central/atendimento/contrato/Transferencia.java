package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** To a user or to a group: exactly one of them. */
public record Transferencia(
        @Schema(example = "atendente2") String usuario,
        @Schema(example = "supervisao") String grupo,

        @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto) {}
