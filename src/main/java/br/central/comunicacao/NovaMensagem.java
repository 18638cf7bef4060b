package br.central.comunicacao;

/**
 * A message to be sent; {@code protocolo} is what it is about and may be {@code null}, an SMS has no subject.
 *
 * @param html the same laid out, for an e-mail in which nothing was written by a client; {@code null} for plain text alone
 */
public record NovaMensagem(
        Canal canal, String destinatario, String assunto, String corpo, String protocolo, String html) {

    public NovaMensagem(Canal canal, String destinatario, String assunto, String corpo, String protocolo) {
        this(canal, destinatario, assunto, corpo, protocolo, null);
    }

    public static NovaMensagem email(String destinatario, Modelos.Texto texto, String protocolo) {
        return new NovaMensagem(Canal.EMAIL, destinatario, texto.assunto(), texto.corpo(), protocolo);
    }

    /** With its HTML, whose values have been escaped. */
    public static NovaMensagem emailEmHtml(String destinatario, Modelos.Texto texto, String html) {
        return new NovaMensagem(Canal.EMAIL, destinatario, texto.assunto(), texto.corpo(), null, html);
    }

    public static NovaMensagem sms(String telefone, String corpo, String protocolo) {
        return new NovaMensagem(Canal.SMS, telefone, "", corpo, protocolo);
    }

    /** Without recipient and text, which are personal and end up in logs otherwise. */
    @Override
    public String toString() {
        return "NovaMensagem[" + canal + ", protocolo=" + protocolo + "]";
    }
}
