package br.central.seguranca.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords, three ways, so that nobody locks anybody else out:
 *
 * <ul>
 *   <li>one login from one address: after each {@link #LIMITE} wrong ones that address waits for that login, each time longer;
 *   <li>one login from anywhere: after {@link #LIMITE_DA_CONTA} wrong ones, each time longer, and only addresses from which it has
 *       never come in;
 *   <li>many logins from one address: while more than {@code central.tentativas.logins-por-endereco} have failed there
 *       within {@link #JANELA} and not
 *       come in since, that address waits, except for logins that have come in from it: the others of the house go on.
 * </ul>
 *
 * What is remembered has an end: in number, in time and, of what is sent, in length.
 */
@Component
class TentativasDeLogin {

    static final int LIMITE = 5;
    static final Duration ESPERA = Duration.ofMinutes(1);
    static final Duration MAIOR_ESPERA = Duration.ofMinutes(15);
    static final Duration MEMORIA = Duration.ofHours(1);

    static final int LIMITE_DA_CONTA = 10;
    static final Duration MAIOR_ESPERA_DA_CONTA = Duration.ofHours(1);
    static final Duration MEMORIA_DA_CONTA = Duration.ofHours(24);

    static final Duration JANELA = Duration.ofMinutes(10);

    static final int LEMBRADAS = 10_000;

    /** In characters; who sends more does not mean to log in. */
    static final int MAIOR_LOGIN = 255;

    static final int MAIOR_SENHA = 1024;

    private static final int MAIOR_DOBRA = 10;

    private record Falhas(int quantas, Instant ultima) {

        private static Falhas maisUma(Falhas antes, Instant agora) {
            return new Falhas(antes == null ? 1 : antes.quantas() + 1, agora);
        }

        private Duration restante(int vezes, Duration maior, Instant agora) {
            Duration espera = ESPERA.multipliedBy(1L << Math.min(vezes, MAIOR_DOBRA));
            Instant fim = ultima.plus(espera.compareTo(maior) < 0 ? espera : maior);
            return agora.isAfter(fim)
                    ? Duration.ZERO
                    : Duration.between(agora, fim).plusMillis(1);
        }
    }

    private final Clock relogio;
    private final EnderecosConhecidos conhecidos;
    private final int loginsPorEndereco;
    private final Cache<String, Falhas> pares;
    private final Cache<String, Falhas> contas;

    /** When each login last failed there. */
    private final Cache<String, Map<String, Instant>> enderecos;

    TentativasDeLogin(
            Clock relogio,
            EnderecosConhecidos conhecidos,
            @Value("${central.tentativas.logins-por-endereco:20}") int loginsPorEndereco) {
        this.loginsPorEndereco = loginsPorEndereco;
        this.relogio = relogio;
        this.conhecidos = conhecidos;
        this.pares = memoria(MEMORIA);
        this.contas = memoria(MEMORIA_DA_CONTA);
        this.enderecos = memoria(JANELA);
    }

    private <T> Cache<String, T> memoria(Duration quanto) {
        return Caffeine.newBuilder()
                .maximumSize(LEMBRADAS)
                .expireAfterWrite(quanto.plusSeconds(1))
                .ticker(() -> Duration.between(Instant.EPOCH, relogio.instant()).toNanos())
                .executor(Runnable::run)
                .build();
    }

    /** Whether they are of a size at all that a login and a password can have: asked before anything else is done with them. */
    static boolean cabem(String login, String senha) {
        return login.length() <= MAIOR_LOGIN && senha.length() <= MAIOR_SENHA;
    }

    /**
     * @param conta whose known addresses count: the login itself, unless one account has several
     * @throws LoginEmEspera while that login waits at that address
     */
    void exigirQuePossa(String login, String conta, String deOnde) {
        Duration espera = espera(login, conta, deOnde);
        if (!espera.isZero()) {
            throw new LoginEmEspera(espera);
        }
    }

    /** How long that login still waits at that address. */
    Duration espera(String login, String deOnde) {
        return espera(login, login, deOnde);
    }

    private Duration espera(String login, String conta, String deOnde) {
        String endereco = EnderecoDeOrigem.rede(deOnde);
        Instant agora = relogio.instant();
        Duration doPar = doPar(pares.getIfPresent(chave(login, endereco)), agora);
        if (!doPar.isZero()) {
            return doPar;
        }
        Duration deFora = maior(daConta(contas.getIfPresent(conta(login)), agora), doEndereco(endereco, agora));
        return !deFora.isZero() && conhecidos.conhece(conta, endereco) ? Duration.ZERO : deFora;
    }

    void falhou(String login, String conta, String deOnde) {
        String endereco = EnderecoDeOrigem.rede(deOnde);
        Instant agora = relogio.instant();
        pares.asMap().compute(chave(login, endereco), (par, antes) -> Falhas.maisUma(antes, agora));
        if (!conhecidos.conhece(conta, endereco)) {
            contas.asMap().compute(conta(login), (qual, antes) -> Falhas.maisUma(antes, agora));
            enderecos.asMap().compute(endereco, (qual, antes) -> {
                Map<String, Instant> logins = recentes(antes, agora);
                logins.put(conta(login), agora);
                return logins;
            });
        }
    }

    void acertou(String login, String deOnde) {
        acertou(login, login, deOnde);
    }

    void acertou(String login, String conta, String deOnde) {
        String endereco = EnderecoDeOrigem.rede(deOnde);
        pares.invalidate(chave(login, endereco));
        if (!conhecidos.conhece(conta, endereco)) {
            contas.invalidate(conta(login));
        }
        enderecos.asMap().computeIfPresent(endereco, (qual, antes) -> {
            Map<String, Instant> logins = recentes(antes, relogio.instant());
            logins.remove(conta(login));
            return logins;
        });
        conhecidos.lembrar(conta, endereco);
    }

    long lembradas() {
        return lembradas(pares) + lembradas(contas) + lembradas(enderecos);
    }

    private static long lembradas(Cache<?, ?> memoria) {
        memoria.cleanUp();
        return memoria.estimatedSize();
    }

    private static Duration doPar(Falhas falhas, Instant agora) {
        return falhas == null || falhas.quantas() % LIMITE != 0
                ? Duration.ZERO
                : falhas.restante(falhas.quantas() / LIMITE - 1, MAIOR_ESPERA, agora);
    }

    private static Duration daConta(Falhas falhas, Instant agora) {
        return falhas == null || falhas.quantas() < LIMITE_DA_CONTA
                ? Duration.ZERO
                : falhas.restante(falhas.quantas() - LIMITE_DA_CONTA, MAIOR_ESPERA_DA_CONTA, agora);
    }

    /** Until the oldest of those too many is out of the window. */
    private Duration doEndereco(String endereco, Instant agora) {
        Map<String, Instant> falhos = enderecos.getIfPresent(endereco);
        if (falhos == null) {
            return Duration.ZERO;
        }
        Map<String, Instant> logins = recentes(falhos, agora);
        if (logins.size() <= loginsPorEndereco) {
            return Duration.ZERO;
        }
        Instant primeiro = logins.values().stream()
                .sorted()
                .skip(logins.size() - loginsPorEndereco - 1L)
                .findFirst()
                .orElseThrow();
        return Duration.between(agora, primeiro.plus(JANELA)).plusMillis(1);
    }

    private static Map<String, Instant> recentes(Map<String, Instant> todos, Instant agora) {
        Map<String, Instant> recentes = new HashMap<>();
        if (todos != null) {
            todos.forEach((login, quando) -> {
                if (!agora.isAfter(quando.plus(JANELA))) {
                    recentes.put(login, quando);
                }
            });
        }
        return recentes;
    }

    private static Duration maior(Duration uma, Duration outra) {
        return uma.compareTo(outra) >= 0 ? uma : outra;
    }

    private static String chave(String login, String endereco) {
        return endereco + ' ' + conta(login);
    }

    /** As a directory compares them: another way to write a login is no other account. */
    static String conta(String login) {
        return Normalizer.normalize(login, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
