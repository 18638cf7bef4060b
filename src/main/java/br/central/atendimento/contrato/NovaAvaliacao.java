package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the client said in the satisfaction survey (S4.5). */
public record NovaAvaliacao(
        @NotNull(message = "Informe a nota.")
        @Min(value = 1, message = "A nota vai de 1 a 5.")
        @Max(value = 5, message = "A nota vai de 1 a 5.")
        @Schema(example = "5")
        Integer nota,

        @Size(max = 2_000, message = "O comentário vai até 2.000 caracteres.")
        String comentario) {}
