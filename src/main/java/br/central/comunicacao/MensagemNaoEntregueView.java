package br.central.comunicacao;

import java.time.OffsetDateTime;

/**
 * One that somebody has to look after, with its reason in words.
 *
 * @param desde when it was given up, or came back
 * @param esperada what the client waits for
 */
record MensagemNaoEntregueView(
        long id,
        Canal canal,
        String destinatario,
        String assunto,
        String protocolo,
        SituacaoMensagem situacao,
        boolean esperada,
        String motivo,
        int tentativas,
        OffsetDateTime desde) {

    /** Without recipient, which ends up in logs otherwise. */
    @Override
    public String toString() {
        return "MensagemNaoEntregueView[" + id + ", " + situacao + "]";
    }
}
