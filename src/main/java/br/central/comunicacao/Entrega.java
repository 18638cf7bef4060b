package br.central.comunicacao;

/** Delivers the messages of one channel. */
interface Entrega {

    Canal canal();

    /** Whether a server or gateway is configured; that it answers is another matter. */
    boolean configurada();

    /** @throws RuntimeException when the server did not take it */
    void entregar(MensagemView mensagem);
}
