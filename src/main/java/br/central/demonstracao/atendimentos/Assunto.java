package br.central.demonstracao.atendimentos;

/** What people call about, in a leaf of the classification tree; {@code {…}} is filled in for each case. */
record Assunto(String caminho, String titulo, String pedido, String resposta) {

    String area() {
        return caminho.substring(0, caminho.indexOf('/'));
    }
}
