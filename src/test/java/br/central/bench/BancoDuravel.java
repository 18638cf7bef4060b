package br.central.bench;

import br.central.teste.BancoDeTeste;
import br.central.teste.TestesComoSistema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL that waits for the disk at each commit, which the embedded one does not unless told, with a database for
 * the application and one for the bare engine. For a sample that of the other tests will do.
 */
class BancoDuravel implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> DURAVEL = List.of("fsync", "synchronous_commit", "full_page_writes");

    /** As docs/operacao.md says to set it; the server's own defaults are for much smaller machines. */
    private static final Map<String, String> COMO_EM_PRODUCAO =
            Map.of("shared_buffers", "2GB", "effective_cache_size", "6GB", "random_page_cost", "1.1");

    private static EmbeddedPostgres servidor;
    private static String url;
    private static long processo;

    @Override
    public void initialize(ConfigurableApplicationContext contexto) {
        TestesComoSistema.preparar();
        TestPropertyValues.of(
                        "spring.datasource.url=" + criar("central"),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=",
                        // As in application-postgres.yml.
                        "spring.datasource.hikari.data-source-properties.reWriteBatchedInserts=true")
                .applyTo(contexto);
    }

    static String criar(String banco) {
        url = Escala.INTEIRA ? criarDuravel(banco) : BancoDeTeste.postgresql();
        return url;
    }

    /** The number of the server's first process. */
    static long processo() {
        return processo == 0 ? processo = lerProcesso() : processo;
    }

    private static long lerProcesso() {
        var banco = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""));
        Path dados = Path.of(banco.queryForObject("show data_directory", String.class));
        try {
            return Long.parseLong(
                    Files.readAllLines(dados.resolve("postmaster.pid")).get(0).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String criarDuravel(String banco) {
        var administracao = new JdbcTemplate(servidor().getPostgresDatabase());
        for (String ajuste : DURAVEL) {
            if (!"on".equals(administracao.queryForObject("show " + ajuste, String.class))) {
                throw new IllegalStateException(ajuste + " está desligado: a medida não valeria.");
            }
        }
        administracao.execute("create database " + banco);
        return servidor().getJdbcUrl("postgres", banco);
    }

    private static synchronized EmbeddedPostgres servidor() {
        if (servidor == null) {
            servidor = iniciar();
            SpringApplication.getShutdownHandlers().add(BancoDuravel::parar);
        }
        return servidor;
    }

    /** In the build directory: the temporary one may live in memory. */
    private static EmbeddedPostgres iniciar() {
        try {
            var builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            Path.of("target").toAbsolutePath().toFile())
                    .setRegisterShutdownHook(false);
            DURAVEL.forEach(ajuste -> builder.setServerConfig(ajuste, "on"));
            COMO_EM_PRODUCAO.forEach(builder::setServerConfig);
            if (Comandos.CONTADOS) {
                builder.setServerConfig("shared_preload_libraries", "pg_stat_statements");
            }
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void parar() {
        try {
            servidor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
