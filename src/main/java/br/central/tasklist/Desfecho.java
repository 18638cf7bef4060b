package br.central.tasklist;

/** What the page says after an outcome, whether the task has left the user's hands, and the task to go on with. */
record Desfecho(String mensagem, boolean fecha, String proxima) {

    static Desfecho fica(String mensagem) {
        return new Desfecho(mensagem, false, null);
    }

    static Desfecho fecha(String mensagem) {
        return new Desfecho(mensagem, true, null);
    }

    Desfecho eSegueEm(String tarefa) {
        return new Desfecho(mensagem, fecha, tarefa);
    }
}
