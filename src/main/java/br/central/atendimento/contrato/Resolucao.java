package br.central.atendimento.contrato;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

public record Resolucao(
        @Schema(example = "Segunda via enviada ao e-mail do titular.")
        @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto,

        Boolean procedente,

        @Schema(description = "Envia o texto do atendimento ao e-mail do contato ou do cliente (S2.5).")
        Boolean enviarScript) {

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public Resolucao(String texto, Boolean procedente) {
        this(texto, procedente, null);
    }
}
