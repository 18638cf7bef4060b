package br.central.comunicacao;

/** What a link is for; it opens nothing else. */
public enum Finalidade {
    /** There is news in a case: leads to the portal, which asks who it is. */
    VER_NOVIDADE(false),
    /** Who received a message says so (RN 593). */
    CIENCIA(true),
    /** The one question after the end of a case. */
    PESQUISA(true);

    private final boolean umaVez;

    Finalidade(boolean umaVez) {
        this.umaVez = umaVez;
    }

    /** Whether what it is for is done once; opening it does not count. */
    boolean umaVez() {
        return umaVez;
    }
}
