package br.central.atendimento.contrato;

import java.time.OffsetDateTime;

/** A note that mentions the current user or a group of theirs; {@code texto} is its beginning. */
public record MencaoView(
        String protocolo, String quem, String grupo, OffsetDateTime quando, String texto, boolean lida) {}
