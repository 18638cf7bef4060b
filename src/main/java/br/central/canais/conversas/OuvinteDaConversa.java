package br.central.canais.conversas;

/** Waits for an answer in a conversation: what it takes is no message about the case. */
public interface OuvinteDaConversa {

    boolean toma(ConversaPorNumero conversa, String texto);
}
