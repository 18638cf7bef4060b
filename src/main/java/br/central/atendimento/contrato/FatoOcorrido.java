package br.central.atendimento.contrato;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/** Something happened, then. */
public record FatoOcorrido(
        @NotNull(message = "Informe quando foi.") OffsetDateTime em,

        @Size(max = 4_000, message = "O texto vai até 4.000 caracteres.")
        String texto) {}
