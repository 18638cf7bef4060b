package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record Motivacao(
        @Schema(example = "O cliente desistiu.")
        @NotBlank(message = "Informe o motivo.")
        @Size(max = 4_000, message = "O motivo vai até 4.000 caracteres.")
        String motivo) {}
