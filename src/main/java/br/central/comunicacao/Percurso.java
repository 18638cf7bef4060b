package br.central.comunicacao;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a message came how far; what has not happened, or is not known, is {@code null}. */
@Embeddable
public record Percurso(Instant enviadaEm, Instant entregueEm, Instant devolvidaEm, Instant lidaEm, Instant cienteEm) {

    static final Percurso NENHUM = new Percurso(null, null, null, null, null);
}
