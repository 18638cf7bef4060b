package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;

/** A node to include: its code, the path of the one above it (none for a root) and its content. */
public record NovaClassificacao(
        @Schema(example = "financeiro/boleto") String pai,

        @Schema(example = "segunda-via", description = "Letras minúsculas sem acento, algarismos e hífens.")
        String codigo,

        ConteudoDaClassificacao conteudo) {}
