package br.central.indicadores.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** What was concluded in a period, all of it and by one dimension; {@code apuradoEm} is when it was counted. */
public record QuadroDeIndicadores(
        OffsetDateTime apuradoEm,

        @Schema(description = "Início do período.") OffsetDateTime de,

        @Schema(description = "Fim do período, exclusive.") OffsetDateTime ate,

        Dimensao dimensao,
        LinhaDeIndicadores total,
        List<LinhaDeIndicadores> linhas) {}
