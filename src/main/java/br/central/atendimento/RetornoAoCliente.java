package br.central.atendimento;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What came of the call back to the client. */
public record RetornoAoCliente(
        @NotNull(message = "Informe o desfecho: COMUNICADO ou SEM_COMUNICACAO.")
        Desfecho desfecho,

        @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto) {

    @Schema(name = "DesfechoDoRetorno")
    public enum Desfecho {
        COMUNICADO,
        SEM_COMUNICACAO
    }
}
