package br.central.tasklist;

/** What the page says after an outcome, and whether the task has left the user's hands. */
record Desfecho(String mensagem, boolean fecha) {

    static Desfecho fica(String mensagem) {
        return new Desfecho(mensagem, false);
    }

    static Desfecho fecha(String mensagem) {
        return new Desfecho(mensagem, true);
    }
}
