package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

public record NovaPrioridade(
        @Schema(example = "90")
        @NotNull(message = "Informe a prioridade, de 0 a 100.")
        @Min(value = 0, message = "A prioridade vai de 0 a 100.")
        @Max(value = 100, message = "A prioridade vai de 0 a 100.")
        Integer prioridade,

        @Size(max = 1_000, message = "O motivo vai até 1.000 caracteres.")
        String motivo) {}
