package br.central.seguranca.login;

import br.central.comum.Linhas;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * From where each login has come in with the right password, in the last {@link #GUARDA}: there others' guessing never makes it
 * wait. In the database, for every node and across restarts.
 */
@Component
class EnderecosConhecidos {

    static final Duration GUARDA = Duration.ofDays(90);

    /** As the engine's own column. */
    private static final int MAIOR_LOGIN = 64;

    private static final int LEMBRADOS = 10_000;

    private final JdbcClient banco;
    private final Clock relogio;
    private final Cache<String, Boolean> anotados = Caffeine.newBuilder()
            .maximumSize(LEMBRADOS)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    EnderecosConhecidos(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    boolean conhece(String login, String endereco) {
        if (login.length() > MAIOR_LOGIN || login.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        return anotados.getIfPresent(chave(login, endereco)) != null
                || Linhas.ha(
                        banco.sql("select count(*) from login_conhecido where login = :login and endereco = :endereco")
                                .param("login", login)
                                .param("endereco", endereco));
    }

    /** Written once a day: programs come in with each request. */
    void lembrar(String login, String endereco) {
        if (anotados.getIfPresent(chave(login, endereco)) == null) {
            if (!anotar(
                    "update login_conhecido set visto_em = :agora where login = :login and endereco = :endereco",
                    login,
                    endereco)) {
                incluir(login, endereco);
            }
            anotados.put(chave(login, endereco), true);
        }
    }

    private void incluir(String login, String endereco) {
        try {
            anotar(
                    "insert into login_conhecido (login, endereco, visto_em) values (:login, :endereco, :agora)",
                    login,
                    endereco);
        } catch (DuplicateKeyException aoMesmoTempo) {
            // Another request of the same login: what was to be known is.
        }
    }

    private boolean anotar(String sql, String login, String endereco) {
        return banco.sql(sql)
                        .param("login", login)
                        .param("endereco", endereco)
                        .param("agora", Timestamp.from(relogio.instant()))
                        .update()
                > 0;
    }

    void esquecer(String login) {
        banco.sql("delete from login_conhecido where login = :login")
                .param("login", login)
                .update();
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT1H")
    void esquecer() {
        banco.sql("delete from login_conhecido where visto_em < :limite")
                .param("limite", Timestamp.from(relogio.instant().minus(GUARDA)))
                .update();
    }

    private static String chave(String login, String endereco) {
        return endereco + ' ' + login;
    }
}
