package br.central.portal;

import br.central.comum.Recusa;
import br.central.seguranca.VezesContadas;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often somebody does what the portal lets anybody do, from one address, about one person or by one account; in the
 * memory of this node, and no longer than it counts. What guards a secret is counted by all nodes together besides, unless
 * {@code central.portal.limites.entre-nos} says that there is but one. {@code central.portal.limites.fator} multiplies them all.
 */
@Component
public class LimitesDoPortal {

    /** What is counted. */
    public enum Ato {
        ENTRAR(60, Duration.ofMinutes(10), true),
        PEDIR_LINK(10, Duration.ofHours(1), true),
        LINK_PARA_A_PESSOA(3, Duration.ofHours(1), true),
        USAR_LINK(30, Duration.ofHours(1), true),
        ACOMPANHAR(20, Duration.ofMinutes(10), true),
        AVALIAR(20, Duration.ofMinutes(10), true),
        AGIR(60, Duration.ofMinutes(10), false),
        BAIXAR_O_HISTORICO(20, Duration.ofMinutes(10), false);

        private final int vezes;
        private final Duration janela;
        private final boolean guardaSegredo;

        Ato(int vezes, Duration janela, boolean guardaSegredo) {
            this.vezes = vezes;
            this.janela = janela;
            this.guardaSegredo = guardaSegredo;
        }
    }

    private static final int LEMBRADOS = 50_000;
    private static final Duration MAIOR_JANELA = Duration.ofHours(1);

    private record Chave(Ato ato, String quem) {}

    private final Cache<Chave, Bucket> baldes = Caffeine.newBuilder()
            .maximumSize(LEMBRADOS)
            .expireAfterAccess(MAIOR_JANELA)
            .build();

    private final TimeMeter relogio;
    private final int fator;
    private final boolean entreNos;
    private final VezesContadas vezes;

    LimitesDoPortal(
            Clock relogio,
            @Value("${central.portal.limites.fator:1}") int fator,
            @Value("${central.portal.limites.entre-nos:true}") boolean entreNos,
            VezesContadas vezes) {
        this.relogio = new PeloRelogio(relogio);
        this.fator = fator;
        this.entreNos = entreNos;
        this.vezes = vezes;
    }

    /**
     * Counts once more.
     *
     * @param quem an address or what stands for a person
     * @throws Recusa.MuitasVezes when it was done too often already; it says in words how long to wait
     */
    public void exigir(Ato ato, String quem) {
        ConsumptionProbe resultado =
                baldes.get(new Chave(ato, quem), nova -> balde(ato)).tryConsumeAndReturnRemaining(1);
        if (!resultado.isConsumed()) {
            throw demais(Duration.ofNanos(resultado.getNanosToWaitForRefill()));
        }
        if (entreNos && ato.guardaSegredo) {
            vezes.maisUma("portal:" + ato, quem, (long) ato.vezes * fator, ato.janela)
                    .ifPresent(espera -> {
                        throw demais(espera);
                    });
        }
    }

    private static Recusa demais(Duration espera) {
        return new Recusa.MuitasVezes(
                null, "Muitas tentativas. Aguarde " + porExtenso(espera) + " e tente de novo.", espera);
    }

    private Bucket balde(Ato ato) {
        return Bucket.builder()
                .withCustomTimePrecision(relogio)
                .addLimit(Bandwidth.builder()
                        .capacity((long) ato.vezes * fator)
                        .refillGreedy((long) ato.vezes * fator, ato.janela)
                        .build())
                .build();
    }

    private static String porExtenso(Duration espera) {
        long minutos = Math.max(1, (espera.toSeconds() + 59) / 60);
        return minutos == 1 ? "um minuto" : minutos + " minutos";
    }

    private record PeloRelogio(Clock relogio) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant agora = relogio.instant();
            return TimeUnit.SECONDS.toNanos(agora.getEpochSecond()) + agora.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
