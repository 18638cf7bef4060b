package br.central.tasklist.trabalho;

import br.central.atendimento.contrato.Prorrogacao;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Until when the ouvidoria's clock is put off, as typed: in the operator's time zone. */
record AcordoDigitado(
        @NotNull(message = "Informe até quando.") LocalDateTime ate,

        @NotBlank(message = "Registre o acordo: com quem, quando e por quê.")
        String acordo) {

    Prorrogacao em(ZoneId fuso) {
        return new Prorrogacao(ate.atZone(fuso).toOffsetDateTime(), acordo);
    }
}
