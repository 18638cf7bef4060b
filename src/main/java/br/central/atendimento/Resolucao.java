package br.central.atendimento;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

public record Resolucao(
        @Schema(example = "Segunda via enviada ao e-mail do titular.")
        @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto,

        Boolean procedente) {}
