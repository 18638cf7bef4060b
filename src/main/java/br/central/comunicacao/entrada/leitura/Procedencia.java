package br.central.comunicacao.entrada.leitura;

/**
 * What our own mail server found about who wrote (SPF, DKIM, DMARC).
 *
 * @param achados in short, as the server says them; empty when it says nothing
 */
public record Procedencia(Resultado resultado, String achados) {

    public enum Resultado {
        /** The domain in the sender's address vouches for the message. */
        CONFIRMADA,
        /** Nobody says anything that could be believed. */
        SEM_PROVA,
        /** It is not of whom it says: at least not as the domain sends its messages. */
        NEGADA
    }

    static final Procedencia SEM_PROVA = new Procedencia(Resultado.SEM_PROVA, "");

    public boolean confirmada() {
        return resultado == Resultado.CONFIRMADA;
    }

    public boolean negada() {
        return resultado == Resultado.NEGADA;
    }
}
