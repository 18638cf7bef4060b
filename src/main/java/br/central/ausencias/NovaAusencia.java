package br.central.ausencias;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** Both days are included, and are of the operator's time zone. */
public record NovaAusencia(
        @Schema(example = "atendente") String login,
        @Schema(example = "atendente2") String substituto,
        LocalDate de,
        LocalDate ate,
        @Schema(example = "Férias") String motivo) {}
