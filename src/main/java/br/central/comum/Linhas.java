package br.central.comum;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** What is often asked of a statement besides its rows. */
public final class Linhas {

    private Linhas() {}

    /** @param contagem a {@code select count(*)} */
    public static boolean ha(JdbcClient.StatementSpec contagem) {
        return contagem.query(Long.class).single() > 0;
    }

    /** @return the key that the database gave the row */
    public static long incluir(JdbcClient.StatementSpec inclusao) {
        KeyHolder id = new GeneratedKeyHolder();
        inclusao.update(id, "id");
        return id.getKey().longValue();
    }
}
