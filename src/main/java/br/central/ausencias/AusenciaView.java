package br.central.ausencias;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Somebody's absence; the names are those people are known by, or the login of who is no longer there. */
public record AusenciaView(
        long id,
        String login,
        String nome,
        String substituto,
        String nomeDoSubstituto,
        LocalDate de,
        LocalDate ate,
        String motivo,

        @Schema(description = "Vale hoje.") boolean vigente,

        @JsonUnwrapped Registro registro) {

    /** Who put it down, and who ended it before its time. */
    public record Registro(
            String cadastradaPor, OffsetDateTime cadastradaEm, String encerradaPor, OffsetDateTime encerradaEm) {}
}
