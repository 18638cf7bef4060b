package br.central.comunicacao;

/** A message to be sent; {@code protocolo} is what it is about and may be {@code null}, an SMS has no subject. */
public record NovaMensagem(Canal canal, String destinatario, String assunto, String corpo, String protocolo) {

    public static NovaMensagem email(String destinatario, Modelos.Texto texto, String protocolo) {
        return new NovaMensagem(Canal.EMAIL, destinatario, texto.assunto(), texto.corpo(), protocolo);
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
