package br.central.canais.assinatura;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How often an integration asks, and a person through it; counted by each node for itself. */
@Component
public class RitmoDosCanais {

    private static final int LEMBRADAS = 20_000;

    private final Cache<String, Bucket> baldes = Caffeine.newBuilder()
            .maximumSize(LEMBRADAS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    void exigirDaIntegracao(String integracao, int porMinuto) throws RecusaNaPorta {
        Optional<Duration> espera = espera(integracao, porMinuto);
        if (espera.isPresent()) {
            throw new RecusaNaPorta(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "São pedidos demais desta integração: até %d por minuto.".formatted(porMinuto),
                    espera.get());
        }
    }

    /** Counts one; how long to wait when it is one too many. */
    public Optional<Duration> espera(String quem, int porMinuto) {
        ConsumptionProbe vez = balde(quem, porMinuto).tryConsumeAndReturnRemaining(1);
        return vez.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(vez.getNanosToWaitForRefill()));
    }

    /** Whether it is time to note a refusal once more. */
    boolean anota(String quem) {
        return balde("recusa:" + quem, 1).tryConsume(1);
    }

    private Bucket balde(String chave, int porMinuto) {
        return baldes.get(
                chave,
                nova -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(porMinuto)
                                .refillGreedy(porMinuto, Duration.ofMinutes(1))
                                .build())
                        .build());
    }
}
