package br.central.ouvidoria;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * The index of complaints of a quarter: demands notified by the regulator for each 10 000 beneficiaries, as it stands and as it
 * would end if the rest of the quarter went on like what has passed.
 */
record Igr(
        LocalDate de,
        LocalDate ate,
        long notificadas,
        long beneficiarios,

        @Schema(description = "Por 10.000 beneficiários, até aqui; ausente sem beneficiários.")
        Double ateAqui,

        @Schema(description = "No fim do trimestre, no ritmo de até aqui.")
        Double projetado) {}
