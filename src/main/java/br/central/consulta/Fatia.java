package br.central.consulta;

/**
 * Which rows of a list a page holds. They are part of the query and no parameters of it: the database chooses another plan
 * for a few rows than for any number of them, and one that does not depend on its parameters is planned once.
 */
record Fatia(long inicio, int tamanho) {

    static Fatia daPagina(int pagina, int tamanho) {
        return new Fatia((long) pagina * tamanho, tamanho);
    }

    /** How many rows there are up to its end. */
    long ate() {
        return inicio + tamanho;
    }

    String sql() {
        return " limit " + tamanho + " offset " + inicio;
    }
}
