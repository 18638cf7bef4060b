package br.central.comum;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one setting that the client does not have itself, so that no answer has to fit into memory. */
public final class BancoEmPartes {

    private BancoEmPartes() {}

    /** Inside a transaction the driver brings so many rows at a time, and memory holds no more. */
    public static JdbcClient de(DataSource dados, int linhasPorVez) {
        JdbcTemplate emPartes = new JdbcTemplate(dados);
        emPartes.setFetchSize(linhasPorVez);
        return JdbcClient.create(emPartes);
    }
}
