package br.central.lotes;

/**
 * The piece of work behind a key.
 *
 * @param protocolo of the atendimento
 * @param solicitacao protocol of the request, {@code null} of the atendimento itself
 * @param grupo whose demand it is
 * @param concluido nobody has anything to do about it any more
 */
record Alvo(Tipo tipo, String protocolo, String solicitacao, String grupo, boolean concluido) {

    enum Tipo {
        ATENDIMENTO,
        DEMANDA,
        CONSOLIDACAO,
        RECLAMACAO,
        CUMPRIMENTO
    }

    /** What the act is about: that of the request is one and the same for all of its demands. */
    String objeto() {
        return solicitacao == null ? protocolo : solicitacao;
    }
}
