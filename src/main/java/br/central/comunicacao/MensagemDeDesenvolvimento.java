package br.central.comunicacao;

import java.util.List;

/** One as it goes out, links and all, its text cut into pieces for a page. */
record MensagemDeDesenvolvimento(MensagemView mensagem, List<Pedaco> pedacos) {

    /** Of the text; {@code caminho} where a link of ours leads on this server, else {@code null}. */
    record Pedaco(String texto, String caminho) {}
}
