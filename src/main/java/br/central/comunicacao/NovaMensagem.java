package br.central.comunicacao;

/**
 * A message to be sent; {@code protocolo} is what it is about and may be {@code null}, an SMS has no subject.
 *
 * @param esperada what the client waits for: given up, it is told otherwise ({@link MensagemNaoEntregue})
 * @param interna to the staff about a case, and nothing of the client's
 * @param html the same laid out, with every value in it escaped; {@code null} for plain text alone
 */
public record NovaMensagem(
        Canal canal,
        String destinatario,
        String assunto,
        String corpo,
        String protocolo,
        String html,
        boolean esperada,
        boolean interna) {

    public NovaMensagem(Canal canal, String destinatario, String assunto, String corpo, String protocolo) {
        this(canal, destinatario, assunto, corpo, protocolo, null, false, false);
    }

    public static NovaMensagem email(String destinatario, Modelos.Texto texto, String protocolo) {
        return new NovaMensagem(Canal.EMAIL, destinatario, texto.assunto(), texto.corpo(), protocolo);
    }

    /** To the client about a case, with its HTML, whose values have been escaped. */
    public static NovaMensagem aoCliente(
            String destinatario, Modelos.Texto texto, String html, String protocolo, boolean esperada) {
        return new NovaMensagem(
                Canal.EMAIL,
                destinatario,
                texto.assunto(),
                texto.corpo(),
                protocolo,
                html.length() > Mensagens.MAIOR_CORPO ? null : html,
                esperada,
                false);
    }

    /** To the staff: no part of what is kept about the client. */
    public static NovaMensagem interna(String destinatario, Modelos.Texto texto, String protocolo) {
        return new NovaMensagem(
                Canal.EMAIL, destinatario, texto.assunto(), texto.corpo(), protocolo, null, false, true);
    }

    /** With its HTML, whose values have been escaped. */
    public static NovaMensagem emailEmHtml(String destinatario, Modelos.Texto texto, String html) {
        return new NovaMensagem(Canal.EMAIL, destinatario, texto.assunto(), texto.corpo(), null, html, false, true);
    }

    public static NovaMensagem sms(String telefone, String corpo, String protocolo) {
        return aoNumero(Canal.SMS, telefone, corpo, protocolo);
    }

    /** By SMS or WhatsApp. */
    public static NovaMensagem aoNumero(Canal canal, String telefone, String corpo, String protocolo) {
        return new NovaMensagem(canal, telefone, "", corpo, protocolo);
    }

    /** Without recipient and text, which are personal and end up in logs otherwise. */
    @Override
    public String toString() {
        return "NovaMensagem[" + canal + ", protocolo=" + protocolo + "]";
    }
}
