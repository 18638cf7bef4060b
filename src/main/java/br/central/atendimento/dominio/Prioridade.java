package br.central.atendimento.dominio;

/** Priority of work, 0 to 100; the engine's task lists sort by it. */
final class Prioridade {

    static final int NORMAL = 50;
    static final int MAXIMA = 100;
    private static final int POR_REITERACAO = 10;

    private Prioridade() {}

    static int reiterada(int prioridade) {
        return Math.min(MAXIMA, prioridade + POR_REITERACAO);
    }
}
