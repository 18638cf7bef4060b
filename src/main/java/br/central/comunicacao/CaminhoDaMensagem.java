package br.central.comunicacao;

import java.time.Instant;

/** When a message came how far; what has not happened, or is not known, is {@code null}. */
public record CaminhoDaMensagem(
        Instant enviadaEm, Instant entregueEm, Instant devolvidaEm, Instant lidaEm, Instant cienteEm) {}
