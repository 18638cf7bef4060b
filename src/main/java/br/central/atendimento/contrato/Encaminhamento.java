package br.central.atendimento.contrato;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** What the operator tells the responsible groups. */
public record Encaminhamento(
        @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto,

        @Schema(description = "Envia o texto do atendimento ao e-mail do contato ou do cliente (S2.5).")
        Boolean enviarScript) {

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public Encaminhamento(String texto) {
        this(texto, null);
    }
}
