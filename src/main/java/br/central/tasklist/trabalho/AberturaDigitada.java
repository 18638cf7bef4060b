package br.central.tasklist.trabalho;

import br.central.atendimento.contrato.NovaAbertura;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The opening as typed: in the operator's time zone. */
record AberturaDigitada(
        @NotNull(message = "Informe a data da abertura.") LocalDateTime abertoEm,

        @NotBlank(message = "Informe o motivo.") @Size(max = 1_000, message = "O motivo vai até 1.000 caracteres.")
        String motivo) {

    NovaAbertura em(ZoneId fuso) {
        return new NovaAbertura(abertoEm.atZone(fuso).toOffsetDateTime(), motivo);
    }
}
