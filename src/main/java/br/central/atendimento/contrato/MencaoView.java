package br.central.atendimento.contrato;

import java.time.OffsetDateTime;

/** A note that mentions the current user or a group of theirs; {@code nota} is the line of the timeline that it is, {@code texto}
 * its beginning. */
public record MencaoView(
        long nota, String protocolo, String quem, String grupo, OffsetDateTime quando, String texto, boolean lida) {}
