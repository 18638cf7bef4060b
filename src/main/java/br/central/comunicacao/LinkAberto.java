package br.central.comunicacao;

import java.time.Instant;

/**
 * A link that was found to be ours and to be valid.
 *
 * @param protocolo what it is about
 * @param mensagem in which it went out, {@code null} when it was not told
 */
public record LinkAberto(Finalidade finalidade, String protocolo, Long mensagem, Instant venceEm) {}
