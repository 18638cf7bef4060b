package br.central.atendimento.contrato;

import br.central.comunicacao.EnderecoDeEmail;
import io.swagger.v3.oas.annotations.media.Schema;

/** Where the text of an atendimento goes; without an address, to that of the client. */
public record EnvioPorEmail(
        @Schema(example = "maria@example.com") @EnderecoDeEmail
        String email) {}
