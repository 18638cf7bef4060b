package br.central.teste;

import br.central.comum.DiaDeTeste;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each application context of the tests an empty database of its own: H2 in memory, or a real PostgreSQL when the
 * system property {@code central.teste.banco} is {@code postgresql}.
 */
public class BancoDeTeste implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static EmbeddedPostgres servidor;

    @Override
    public void initialize(ConfigurableApplicationContext contexto) {
        DiaDeTeste.aplicar(contexto);
        TestesComoSistema.preparar();
        boolean h2 = !"postgresql".equals(System.getProperty("central.teste.banco"));
        String url = h2 ? h2() : postgresql();
        String usuario = h2 ? "sa" : "postgres";
        TestPropertyValues.of(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=" + usuario,
                        "spring.datasource.password=",
                        ContaSql.LIGADA + "=true")
                .applyTo(contexto);
        if (!h2) {
            // As in application-postgres.yml.
            TestPropertyValues.of("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts=true")
                    .applyTo(contexto);
        }
    }

    private static String h2() {
        return "jdbc:h2:mem:" + Sorte.uuid() + ";DB_CLOSE_DELAY=-1";
    }

    /** After the contexts are closed, so that none loses its connections while it ends. */
    private static void parar() {
        try {
            servidor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a new and empty database of the server of the tests is. */
    public static synchronized String postgresql() {
        String banco = "t" + Sorte.uuid().toString().replace("-", "");
        try {
            if (servidor == null) {
                servidor = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(BancoDeTeste::parar);
            }
            try (Connection conexao = servidor.getPostgresDatabase().getConnection();
                    Statement comando = conexao.createStatement()) {
                comando.execute("create database " + banco);
            }
            return servidor.getJdbcUrl("postgres", banco);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
