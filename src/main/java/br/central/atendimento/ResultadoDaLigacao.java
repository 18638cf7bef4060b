package br.central.atendimento;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What came of an outbound call (S4.3); {@code classificacao} is of the demand that was opened. */
public record ResultadoDaLigacao(
        @NotNull(message = "Informe o desfecho.") Desfecho desfecho,

        @NotBlank(message = "Descreva o resultado da ligação.")
        @Size(max = 99_900, message = "O texto vai até 99.900 caracteres.")
        String texto,

        @Schema(description = "Da demanda aberta, quando o desfecho é DEMANDA_ABERTA.")
        String classificacao) {

    @Schema(name = "DesfechoDaLigacao")
    public enum Desfecho {
        CONTATO_REALIZADO,
        DEMANDA_ABERTA,
        SEM_COMUNICACAO
    }
}
