package br.central.comum;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of all nodes one at a time: its turn has who holds the one row of a table, until its transaction ends. A node that dies
 * lets go with its connection, so that nothing has to run out before another goes on.
 */
public final class Vez {

    private final JdbcClient banco;
    private final String esperando;

    /** @param tabela with one row, whose {@code id} is 1 */
    public Vez(JdbcClient banco, String tabela) {
        this.banco = banco;
        this.esperando = "select id from " + tabela + " where id = 1 for update";
    }

    /** Whether it is this node's turn; another that works now is not waited for. */
    public boolean minha() {
        return banco.sql(esperando + " skip locked")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** It is this node's turn when the other that works now is done. */
    public void esperar() {
        banco.sql(esperando).query(Integer.class).single();
    }
}
