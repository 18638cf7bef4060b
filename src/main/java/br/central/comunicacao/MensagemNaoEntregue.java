package br.central.comunicacao;

/**
 * A message that its recipient waits for could not be delivered, however often it was tried; published within the
 * transaction that gives it up.
 *
 * @param protocolo what it is about
 */
public record MensagemNaoEntregue(String protocolo) {}
