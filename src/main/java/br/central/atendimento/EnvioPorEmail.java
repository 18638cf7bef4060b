package br.central.atendimento;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

/** Where the text of an atendimento goes; without an address, to that of the client. */
public record EnvioPorEmail(
        @Schema(example = "maria@example.com") @Email(message = "Informe um e-mail válido.") @Size(max = 254)
        String email) {}
