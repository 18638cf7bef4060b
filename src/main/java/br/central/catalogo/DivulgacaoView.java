package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** How people come to know of the operator; valid on both days, {@code null} for any. */
@Schema(name = "Divulgacao")
public record DivulgacaoView(
        @Schema(example = "indicacao") String codigo,
        @Schema(example = "Indicação de quem já é cliente") String descricao,
        LocalDate desde,
        LocalDate ate) {

    boolean vale(LocalDate dia) {
        return (desde == null || !dia.isBefore(desde)) && (ate == null || !dia.isAfter(ate));
    }
}
