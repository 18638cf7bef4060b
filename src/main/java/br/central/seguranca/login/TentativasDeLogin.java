package br.central.seguranca.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords: after {@link #LIMITE} wrong ones for a login from one address, that address waits
 * {@link #ESPERA} before it may try that login again. The person of that login, elsewhere, is not disturbed.
 */
@Component
class TentativasDeLogin {

    static final int LIMITE = 5;
    static final Duration ESPERA = Duration.ofMinutes(1);
    private static final int MUITAS = 10_000;

    private record Falhas(int quantas, Instant ultima) {}

    private final Clock relogio;
    private final Map<String, Falhas> falhas = new ConcurrentHashMap<>();

    TentativasDeLogin(Clock relogio) {
        this.relogio = relogio;
    }

    boolean deveEsperar(String login, String endereco) {
        Falhas anteriores = falhas.get(chave(login, endereco));
        return anteriores != null && anteriores.quantas() >= LIMITE && !passou(anteriores);
    }

    void falhou(String login, String endereco) {
        if (falhas.size() > MUITAS) {
            falhas.values().removeIf(this::passou);
        }
        Instant agora = relogio.instant();
        falhas.merge(
                chave(login, endereco),
                new Falhas(1, agora),
                (antes, nova) -> passou(antes) ? nova : new Falhas(antes.quantas() + 1, agora));
    }

    void acertou(String login, String endereco) {
        falhas.remove(chave(login, endereco));
    }

    private boolean passou(Falhas anteriores) {
        return relogio.instant().isAfter(anteriores.ultima().plus(ESPERA));
    }

    private static String chave(String login, String endereco) {
        return endereco + ' ' + login;
    }
}
