package br.central.indicadores.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** Where the time of what was concluded late was spent; without a dimension there is the total alone. */
public record QuadroDeAtrasos(
        OffsetDateTime apuradoEm,

        @Schema(description = "Início do período.") OffsetDateTime de,

        @Schema(description = "Fim do período, exclusive.") OffsetDateTime ate,

        Dimensao dimensao,
        AtribuicaoDoAtraso total,
        List<AtribuicaoDoAtraso> linhas) {}
