package br.central.regras.tabelas.diferencas;

import java.util.Map;

/**
 * One thing a table is asked about.
 *
 * @param facetas what tells it apart from others of the same subject, by name of the input
 * @param variaveis what the table is given
 */
record Ponto(Assunto assunto, Map<String, String> facetas, Map<String, Object> variaveis) {

    /** @param caminho of a leaf; empty when the case is not classified yet */
    record Assunto(Tipo tipo, String caminho) {}

    enum Tipo {
        PEDIDO,
        RECLAMACAO,
        /** Of what is said of both alike. */
        PEDIDO_E_RECLAMACAO,
        REANALISE
    }
}
