package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody adds to an open atendimento; only the groups that wait for this party go on. */
public record MensagemComplementar(
        @NotBlank(message = "Escreva o texto.") @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto,

        @Schema(description = "De quem é a mensagem: sem ele, do cliente do atendimento, que pode ser um prestador.")
        QuemComplementa de) {}
