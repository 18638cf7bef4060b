package br.central.pagina;

/** What the page says after an outcome, whether the task has left the user's hands, and the address (after #) to go on at. */
public record Desfecho(String mensagem, boolean fecha, String proxima) {

    public static Desfecho fica(String mensagem) {
        return new Desfecho(mensagem, false, null);
    }

    public static Desfecho fecha(String mensagem) {
        return new Desfecho(mensagem, true, null);
    }

    public Desfecho eSegueEm(String endereco) {
        return new Desfecho(mensagem, fecha, endereco);
    }
}
