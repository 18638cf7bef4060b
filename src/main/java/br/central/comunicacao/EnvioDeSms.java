package br.central.comunicacao;

/**
 * The way to an SMS gateway. As long as no bean implements it, short messages wait in the outbox as {@link
 * SituacaoMensagem#SEM_SERVIDOR}.
 */
public interface EnvioDeSms {

    /**
     * Hands one message to the gateway, outside any transaction.
     *
     * @param telefone digits only, after an optional {@code +}
     * @throws RuntimeException when it was not accepted; it is tried again later
     */
    void enviar(String telefone, String texto);
}
