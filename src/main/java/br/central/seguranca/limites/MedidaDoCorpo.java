package br.central.seguranca.limites;

import java.time.Duration;

/**
 * What is borne of one body.
 *
 * @param quem whose place it takes
 * @param tamanho in bytes
 * @param folga how long it may keep us waiting
 * @param porSegundo bytes that buy one second more, 0 when none do
 */
record MedidaDoCorpo(Lugares lugares, String quem, long tamanho, Duration folga, long porSegundo) {

    /** Nanoseconds that may be spent waiting for what has come, and for what comes next. */
    long espera(long lidos) {
        long compradas = porSegundo == 0 ? 0 : lidos * 1_000_000_000L / porSegundo;
        return folga.toNanos() + compradas;
    }
}
