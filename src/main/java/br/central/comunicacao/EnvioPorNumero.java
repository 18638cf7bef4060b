package br.central.comunicacao;

/**
 * The way to a gateway that takes messages to telephone numbers: SMS or WhatsApp. As long as no bean is ready for a channel, the
 * messages of that channel wait in the outbox as {@link SituacaoMensagem#SEM_SERVIDOR}.
 */
public interface EnvioPorNumero {

    Canal canal();

    /** Whether it knows where to hand them over. */
    default boolean pronto() {
        return true;
    }

    /**
     * Hands one message to the gateway, outside any transaction; its {@code destinatario} is digits only, after an optional
     * {@code +}.
     *
     * @throws RuntimeException when it was not accepted; it is tried again later
     */
    void enviar(MensagemView mensagem);
}
