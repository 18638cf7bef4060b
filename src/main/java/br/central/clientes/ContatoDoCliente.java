package br.central.clientes;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where a client is reached first. */
public record ContatoDoCliente(
        @Schema(example = "(11) 98765-4321") String telefonePrincipal, String email) {

    static final ContatoDoCliente NENHUM = new ContatoDoCliente(null, null);
}
