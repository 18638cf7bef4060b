package br.central.regras.migracao;

import io.swagger.v3.oas.annotations.media.Schema;

/** How many cases wait in the same steps, and how many of them fit. */
@Schema(name = "OndeEsperam")
public record OndeEsperam(
        @Schema(example = "Responder demanda") String onde,
        @Schema(description = "Quantos casos esperam aí") int casos,

        @Schema(description = "Destes, os que não cabem na versão nova")
        int naoCabem) {}
