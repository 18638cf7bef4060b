package br.central.saude;

import br.central.comum.Sonda;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** In the place of the stock indicators of database and disk, which wait, and see neither a full nor a read-only one. */
@Configuration(proxyBeanMethods = false)
class Saude {

    private static final Duration ESPERA = Duration.ofMillis(1500);

    /** Where the embedded database is; not one in memory or on another machine. */
    private static final Pattern ARQUIVO_DO_H2 = Pattern.compile("jdbc:h2:(?:file:)?([^;:]+)(?:;.*)?");

    @Bean
    SaudeDoBanco saudeDoBanco(JdbcConnectionDetails banco, DataSource conexoes) {
        if (conexoes instanceof HikariDataSource pool && pool.getDataSource() != null) {
            // The embedded database's, which opens it again after a full disk.
            return new SaudeDoBanco(pool.getDataSource()::getConnection);
        }
        Properties acesso = new Properties();
        acesso.setProperty("user", Optional.ofNullable(banco.getUsername()).orElse(""));
        acesso.setProperty("password", Optional.ofNullable(banco.getPassword()).orElse(""));
        if (banco.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            // Seconds; a connection on which nothing comes back is given up and opened anew.
            acesso.setProperty("connectTimeout", "2");
            acesso.setProperty("socketTimeout", "5");
            acesso.setProperty("ApplicationName", "central-saude");
        }
        return new SaudeDoBanco(() -> DriverManager.getConnection(banco.getJdbcUrl(), acesso));
    }

    @Bean
    HealthIndicator bancoHealthIndicator(SaudeDoBanco banco) {
        return new Sonda("banco", ESPERA, Status.DOWN, banco);
    }

    @Bean
    HealthIndicator discoHealthIndicator(JdbcConnectionDetails banco, SaudeProperties limites) {
        Map<Path, DataSize> pastas = new LinkedHashMap<>();
        pastas.put(Path.of(System.getProperty("java.io.tmpdir")), limites.temporarioLivre());
        pastaDoH2(banco.getJdbcUrl()).ifPresent(pasta -> pastas.put(pasta, limites.discoLivre()));
        return new Sonda("disco", ESPERA, Status.DOWN, new SaudeDoDisco(pastas, SaudeDoDisco.Disco.REAL));
    }

    @Bean
    HealthIndicator memoriaHealthIndicator(SaudeProperties limites) {
        return new Sonda(
                "memoria",
                ESPERA,
                Status.OUT_OF_SERVICE,
                new SaudeDaMemoria(new OcupacaoDaMemoria(), limites.memoria()));
    }

    static Optional<Path> pastaDoH2(String url) {
        Matcher arquivo = ARQUIVO_DO_H2.matcher(url);
        return arquivo.matches()
                ? Optional.of(Path.of(arquivo.group(1).replaceFirst("^~", System.getProperty("user.home")))
                        .toAbsolutePath()
                        .normalize()
                        .getParent())
                : Optional.empty();
    }
}
