package br.central.tasklist.trabalho;

import br.central.atendimento.contrato.NovoPrazo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A new deadline as typed: in the operator's time zone. */
record PrazoDigitado(
        @NotNull(message = "Informe o novo prazo.") LocalDateTime venceEm,

        @NotBlank(message = "Informe o motivo.") @Size(max = 1_000, message = "O motivo vai até 1.000 caracteres.")
        String motivo) {

    NovoPrazo em(ZoneId fuso) {
        return new NovoPrazo(venceEm.atZone(fuso).toOffsetDateTime(), motivo);
    }
}
