package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** To a person of the group, or to another group: exactly one of them. */
public record TransferenciaDeDemanda(
        @Schema(example = "financeiro") String usuario,
        @Schema(example = "cadastro") String grupo,

        @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto,

        @Schema(description = "A demanda de qual grupo, quando mais de um responde.")
        String de) {}
