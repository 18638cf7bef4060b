package br.central.canais.email;

/**
 * An e-mail and what became of it.
 *
 * @param protocolo of the case it is in; {@code null} when it is in none
 * @param ligadoA of another that it is about
 * @param talvez whether it only may be, and somebody has to say
 */
record Encaminhado(
        long email, DestinoDoEmail destino, String protocolo, String ligadoA, boolean talvez, String remetente) {

    static Encaminhado semCaso(long email, DestinoDoEmail destino, String remetente) {
        return new Encaminhado(email, destino, null, null, false, remetente);
    }

    /** Without the sender, which ends up in logs otherwise. */
    @Override
    public String toString() {
        return "Encaminhado[" + email + ", " + destino + ", " + protocolo + "]";
    }
}
