package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/** Who had to be told was told, then: the ANPD and the data subjects, or the client by a written proof. */
public record Comunicacao(
        @NotNull(message = "Informe quando foi.") OffsetDateTime em,

        @Size(max = 4_000, message = "O texto vai até 4.000 caracteres.")
        String texto,

        @Schema(description = "Verdadeiro: faltaram informações, e o complemento ainda vai ser comunicado.")
        Boolean faltaComplemento) {

    public boolean completa() {
        return !Boolean.TRUE.equals(faltaComplemento);
    }
}
