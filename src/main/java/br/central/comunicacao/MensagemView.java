package br.central.comunicacao;

import java.time.Instant;

/** A message of a protocol and what became of it; {@code corpoHtml} and {@code erro} may be {@code null}. */
public record MensagemView(
        long id,
        Canal canal,
        String destinatario,
        String assunto,
        String corpo,
        String corpoHtml,
        String protocolo,
        SituacaoMensagem situacao,
        int tentativas,
        Instant criadaEm,
        CaminhoDaMensagem percurso,
        String erro) {

    /** {@code null} while it has not been sent. */
    public Instant enviadaEm() {
        return percurso.enviadaEm();
    }

    /** Without recipient and text, which are personal and end up in logs otherwise. */
    @Override
    public String toString() {
        return "MensagemView[" + id + ", " + canal + ", " + situacao + "]";
    }
}
