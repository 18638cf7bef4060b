package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A notice for operators, shown from {@code inicio} until {@code fim} (for good, if {@code null}). */
@Schema(name = "Aviso")
public record AvisoView(
        @Schema(example = "protocolo-primeiro") String codigo,
        Tipo tipo,
        @Schema(example = "Protocolo em todo contato") String titulo,
        String texto,
        Instant inicio,
        Instant fim) {

    /** The three boards of the operator's home. */
    public enum Tipo {
        AVISO,
        OCORRENCIA,
        EVENTO
    }
}
