package br.central.tasklist.trabalho;

/** A button that opens the form of an action; {@code acao} is also the last part of the address the form goes to. */
record Botao(String acao, String rotulo, boolean perigo) {

    static Botao de(String acao, String rotulo) {
        return new Botao(acao, rotulo, false);
    }

    static Botao perigoso(String acao, String rotulo) {
        return new Botao(acao, rotulo, true);
    }
}
