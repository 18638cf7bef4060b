package br.central.portal;

import br.central.comum.Recusa;
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
 * memory of this node, and no longer than it counts. {@code central.portal.limites.fator} multiplies them all.
 */
@Component
public class LimitesDoPortal {

    /** What is counted. */
    public enum Ato {
        ENTRAR(60, Duration.ofMinutes(10)),
        PEDIR_LINK(10, Duration.ofHours(1)),
        LINK_PARA_A_PESSOA(3, Duration.ofHours(1)),
        USAR_LINK(30, Duration.ofHours(1)),
        ACOMPANHAR(20, Duration.ofMinutes(10)),
        AVALIAR(20, Duration.ofMinutes(10)),
        AGIR(60, Duration.ofMinutes(10)),
        BAIXAR_O_HISTORICO(20, Duration.ofMinutes(10));

        private final int vezes;
        private final Duration janela;

        Ato(int vezes, Duration janela) {
            this.vezes = vezes;
            this.janela = janela;
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

    LimitesDoPortal(Clock relogio, @Value("${central.portal.limites.fator:1}") int fator) {
        this.relogio = new PeloRelogio(relogio);
        this.fator = fator;
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
            Duration espera = Duration.ofNanos(resultado.getNanosToWaitForRefill());
            throw new Recusa.MuitasVezes(
                    null, "Muitas tentativas. Aguarde " + porExtenso(espera) + " e tente de novo.", espera);
        }
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
