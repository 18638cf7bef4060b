package br.central.regras.publicacao;

import java.time.OffsetDateTime;

/**
 * @param base the version that whoever asks knew as the one in force
 * @param motivo why, as it was typed
 * @param em when; {@code null} is now
 * @param ensaio the rehearsal it leans on; may be {@code null}
 * @param voltaA the version that comes back; {@code null} when it is a draft that is published
 */
public record PedidoDePublicacao(int base, String motivo, OffsetDateTime em, String ensaio, Integer voltaA) {}
