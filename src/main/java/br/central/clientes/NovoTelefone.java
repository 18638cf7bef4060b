package br.central.clientes;

import io.swagger.v3.oas.annotations.media.Schema;

/** A telephone to add to a client. */
@Schema(description = "Telefone a incluir.")
public record NovoTelefone(
        @Schema(description = "DDD e número, com ou sem pontuação.", example = "(11) 98765-4321")
        String numero,

        @Schema(description = "Se ausente, CELULAR ou FIXO conforme o número.")
        TipoTelefone tipo,

        @Schema(description = "O primeiro telefone do cliente é sempre o principal.")
        Boolean principal) {

    public NovoTelefone(String numero) {
        this(numero, null, null);
    }
}
