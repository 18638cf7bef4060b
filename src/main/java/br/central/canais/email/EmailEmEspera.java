package br.central.canais.email;

import java.time.OffsetDateTime;

/**
 * An e-mail that waits for somebody.
 *
 * @param espera why, in words
 * @param protocolo of the case it opened; {@code null} when it opened none
 * @param ligadoA of the one it may be about
 * @param de name and address, as far as they were understood
 */
record EmailEmEspera(
        long id,
        OffsetDateTime recebidoEm,
        String de,
        String assunto,
        String espera,
        String protocolo,
        String ligadoA,
        boolean retido,
        boolean relegivel) {

    /** Without sender and subject, which end up in logs otherwise. */
    @Override
    public String toString() {
        return "EmailEmEspera[" + id + "]";
    }
}
