package br.central.atendimento;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the client said in the satisfaction survey (S4.5). */
public record NovaAvaliacao(
        @NotNull(message = "Informe a nota.")
        @Min(value = 0, message = "A nota vai de 0 a 10.")
        @Max(value = 10, message = "A nota vai de 0 a 10.")
        @Schema(example = "9")
        Integer nota,

        @Size(max = 2_000, message = "O comentário vai até 2.000 caracteres.")
        String comentario) {}
