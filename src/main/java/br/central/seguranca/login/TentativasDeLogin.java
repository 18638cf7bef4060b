package br.central.seguranca.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords: after {@link #LIMITE} wrong ones for a login from one address, that address waits
 * {@link #ESPERA} before it may try that login again. The person of that login, elsewhere, is not disturbed. What is
 * remembered has an end: no more than {@link #LEMBRADAS}, each no longer than the wait, under logins of a bounded length.
 */
@Component
class TentativasDeLogin {

    static final int LIMITE = 5;
    static final Duration ESPERA = Duration.ofMinutes(1);
    static final int LEMBRADAS = 10_000;

    /** In characters; who sends more does not mean to log in. */
    static final int MAIOR_LOGIN = 255;

    static final int MAIOR_SENHA = 1024;

    private record Falhas(int quantas, Instant ultima) {}

    private final Clock relogio;
    private final Cache<String, Falhas> falhas;

    TentativasDeLogin(Clock relogio) {
        this.relogio = relogio;
        this.falhas = Caffeine.newBuilder()
                .maximumSize(LEMBRADAS)
                .expireAfterWrite(ESPERA.plusSeconds(1))
                .ticker(() -> Duration.between(Instant.EPOCH, relogio.instant()).toNanos())
                .executor(Runnable::run)
                .build();
    }

    /** Whether they are of a size at all that a login and a password can have: asked before anything else is done with them. */
    static boolean cabem(String login, String senha) {
        return login.length() <= MAIOR_LOGIN && senha.length() <= MAIOR_SENHA;
    }

    boolean deveEsperar(String login, String endereco) {
        Falhas anteriores = falhas.getIfPresent(chave(login, endereco));
        return anteriores != null && anteriores.quantas() >= LIMITE && !passou(anteriores);
    }

    void falhou(String login, String endereco) {
        Instant agora = relogio.instant();
        falhas.asMap()
                .merge(
                        chave(login, endereco),
                        new Falhas(1, agora),
                        (antes, nova) -> passou(antes) ? nova : new Falhas(antes.quantas() + 1, agora));
    }

    void acertou(String login, String endereco) {
        falhas.invalidate(chave(login, endereco));
    }

    long lembradas() {
        falhas.cleanUp();
        return falhas.estimatedSize();
    }

    private boolean passou(Falhas anteriores) {
        return relogio.instant().isAfter(anteriores.ultima().plus(ESPERA));
    }

    private static String chave(String login, String endereco) {
        return endereco + ' ' + login;
    }
}
