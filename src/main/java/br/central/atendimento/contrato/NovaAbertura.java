package br.central.atendimento.contrato;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

public record NovaAbertura(
        @NotNull(message = "Informe a data da abertura.") OffsetDateTime abertoEm,

        @NotBlank(message = "Informe o motivo.") @Size(max = 1_000, message = "O motivo vai até 1.000 caracteres.")
        String motivo) {}
