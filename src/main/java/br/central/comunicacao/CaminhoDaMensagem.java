package br.central.comunicacao;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a message came how far; what has not happened, or is not known, is {@code null}. */
@Embeddable
public record CaminhoDaMensagem(
        Instant enviadaEm, Instant entregueEm, Instant devolvidaEm, Instant lidaEm, Instant cienteEm) {

    static final CaminhoDaMensagem NENHUM = new CaminhoDaMensagem(null, null, null, null, null);
}
