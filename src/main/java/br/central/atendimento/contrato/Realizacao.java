package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/** The care was performed then, or is scheduled for then. */
public record Realizacao(
        @NotNull(message = "Informe o dia e a hora.") OffsetDateTime em,

        @Size(max = 4_000, message = "O texto vai até 4.000 caracteres.")
        String texto,

        @Schema(description = "Verdadeiro: ainda vai ser realizado, está agendado para então.")
        Boolean agendado) {

    public boolean agendamento() {
        return Boolean.TRUE.equals(agendado);
    }
}
