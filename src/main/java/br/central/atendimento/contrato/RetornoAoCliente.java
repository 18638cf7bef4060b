package br.central.atendimento.contrato;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/** What came of the call back to the client. */
public record RetornoAoCliente(
        @NotNull(message = "Informe o resultado da ligação.")
        DesfechoDaLigacao desfecho,

        @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto,

        @Schema(description = "Quando ligar de novo, se o cliente pediu outro horário.")
        OffsetDateTime quando,

        @Schema(description = "O número chamado; obrigatório quando está errado.", example = "(11) 98765-4321")
        @Size(max = 24, message = "O telefone vai até 24 caracteres.")
        String telefone) {

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public RetornoAoCliente(DesfechoDaLigacao desfecho, String texto) {
        this(desfecho, texto, null, null);
    }
}
