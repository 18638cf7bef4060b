package br.central.seguranca.login;

import br.central.seguranca.login.SenhasGuardadas.Guardada;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether a login and a password belong together, asked by whoever comes in. Guessing is slowed down by {@link
 * TentativasDeLogin}. Comparing is dear on purpose, so only a few at a time are compared and no more than a few wait; and
 * programs send the password with each request, so what was right is remembered for {@link #LEMBRADA}: under a key of this
 * process alone, over what is stored too, so that a changed password is out at once.
 */
@Component
class ConferenciaDeSenha {

    static final Duration LEMBRADA = Duration.ofMinutes(1);

    private static final int LEMBRADAS = 2_000;
    private static final int AO_MESMO_TEMPO = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int MAIOR_FILA = 64;
    private static final Duration MAIOR_ESPERA = Duration.ofSeconds(10);
    private static final int FILEIRAS = 256;

    private final SenhasGuardadas guardadas;
    private final TentativasDeLogin tentativas;
    private final Cache<String, Boolean> certas;
    private final SecretKeySpec segredo = sorteado();
    private final Semaphore vagas;
    private final Duration maiorEspera;
    private final Lock[] fileiras =
            Stream.generate(ReentrantLock::new).limit(FILEIRAS).toArray(Lock[]::new);

    @Autowired
    ConferenciaDeSenha(SenhasGuardadas guardadas, TentativasDeLogin tentativas, Clock relogio) {
        this(guardadas, tentativas, relogio, AO_MESMO_TEMPO, MAIOR_ESPERA);
    }

    ConferenciaDeSenha(
            SenhasGuardadas guardadas,
            TentativasDeLogin tentativas,
            Clock relogio,
            int aoMesmoTempo,
            Duration maiorEspera) {
        this.maiorEspera = maiorEspera;
        this.guardadas = guardadas;
        this.tentativas = tentativas;
        this.vagas = new Semaphore(aoMesmoTempo, true);
        this.certas = Caffeine.newBuilder()
                .maximumSize(LEMBRADAS)
                .expireAfterWrite(LEMBRADA)
                .ticker(() -> Duration.between(Instant.EPOCH, relogio.instant()).toNanos())
                .executor(Runnable::run)
                .build();
    }

    /**
     * Counts what was wrong.
     *
     * @throws LoginEmEspera while that login waits at that address
     * @throws LoginOcupado when too many wait to be compared
     */
    boolean confere(String login, String senha, String endereco) {
        tentativas.exigirQuePossa(login, login, endereco);
        if (lembrada(login, senha, guardadas.de(login))) {
            tentativas.acertou(login, endereco);
            return true;
        }
        return tentar(login, endereco, () -> Optional.of(true).filter(sim -> certa(login, senha)))
                .isPresent();
    }

    /**
     * The same care for a password that somebody else keeps: empty is wrong, and counts.
     *
     * @throws LoginEmEspera while that login waits at that address
     * @throws LoginOcupado when that login is tried too often at once
     */
    <T> Optional<T> tentar(String login, String endereco, Supplier<Optional<T>> comparacao) {
        return tentar(login, login, endereco, comparacao);
    }

    private <T> Optional<T> tentar(String login, String conta, String endereco, Supplier<Optional<T>> comparacao) {
        tentativas.exigirQuePossa(login, conta, endereco);
        return umaPorVez(login, endereco, () -> {
            // Those before in the same row may have been the last allowed.
            tentativas.exigirQuePossa(login, conta, endereco);
            Optional<T> certa = comparacao.get();
            if (certa.isPresent()) {
                tentativas.acertou(login, conta, endereco);
            } else {
                tentativas.falhou(login, conta, endereco);
            }
            return certa;
        });
    }

    /** The same for a password of which another module keeps the digest; without one it takes as long, and is wrong. */
    boolean confereGuardada(String quem, String conta, String endereco, String senha, Optional<String> resumo) {
        return tentar(
                        quem,
                        conta,
                        endereco,
                        () -> Optional.of(true).filter(sim -> comVaga(() -> guardadas.confereResumo(senha, resumo))))
                .isPresent();
    }

    private boolean certa(String login, String senha) {
        Optional<Guardada> guardada = guardadas.de(login);
        // Those before in the same row may have found the same password right.
        if (lembrada(login, senha, guardada)) {
            return true;
        }
        return comVaga(() -> {
            if (guardada.isEmpty()) {
                guardadas.demorar(senha);
                return false;
            }
            boolean certa = guardadas.confere(guardada.get(), senha);
            if (certa) {
                lembrar(guardadas.emDia(guardada.get(), senha), senha);
            }
            return certa;
        });
    }

    private boolean lembrada(String login, String senha, Optional<Guardada> guardada) {
        return guardada.filter(uma -> uma.resumo() != null)
                .map(uma -> certas.getIfPresent(chave(uma, senha)) != null)
                .orElse(false);
    }

    private void lembrar(Guardada guardada, String senha) {
        if (guardada.resumo() != null) {
            certas.put(chave(guardada, senha), true);
        }
    }

    /** Many at once do not get more tries than one after the other. */
    private <T> T umaPorVez(String login, String endereco, Supplier<T> trabalho) {
        Lock fileira = fileiras[Math.floorMod((endereco + ' ' + TentativasDeLogin.conta(login)).hashCode(), FILEIRAS)];
        if (!esperar(() -> fileira.tryLock(maiorEspera.toMillis(), TimeUnit.MILLISECONDS))) {
            throw new LoginOcupado();
        }
        try {
            return trabalho.get();
        } finally {
            fileira.unlock();
        }
    }

    private boolean comVaga(BooleanSupplier trabalho) {
        if (vagas.getQueueLength() >= MAIOR_FILA
                || !esperar(() -> vagas.tryAcquire(maiorEspera.toMillis(), TimeUnit.MILLISECONDS))) {
            throw new LoginOcupado();
        }
        try {
            return trabalho.getAsBoolean();
        } finally {
            vagas.release();
        }
    }

    private interface Espera {
        boolean conseguiu() throws InterruptedException;
    }

    private static boolean esperar(Espera espera) {
        try {
            return espera.conseguiu();
        } catch (InterruptedException parando) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String chave(Guardada guardada, String senha) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(segredo);
            for (String parte : new String[] {guardada.login(), guardada.resumo(), senha}) {
                mac.update(parte.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException semHmac) {
            throw new IllegalStateException(semHmac);
        }
    }

    private static SecretKeySpec sorteado() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
