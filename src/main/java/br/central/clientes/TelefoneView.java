package br.central.clientes;

import io.swagger.v3.oas.annotations.media.Schema;

/** A client's telephone. */
public record TelefoneView(
        long id,
        @Schema(example = "11987654321") String numero,
        @Schema(example = "(11) 98765-4321") String formatado,
        TipoTelefone tipo,
        boolean principal,

        @Schema(description = "Alguém ligou e o cliente não era ali.")
        boolean errado) {}
