package br.central.comunicacao;

/**
 * One that was not delivered goes out again; published within the transaction that sends it.
 *
 * @param protocolo what it is about
 * @param outroEndereco not to where it went first
 */
public record MensagemReenviada(String protocolo, String assunto, boolean outroEndereco) {}
