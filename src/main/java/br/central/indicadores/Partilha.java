package br.central.indicadores;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Counts once for all who look at the same second: while one counts the others wait for that count. What was counted is
 * never used for longer than it is valid, nor for another second of the clock given.
 */
final class Partilha<K, V> {

    private static final int GUARDADAS = 100;

    private record Chave<K>(K pedido, long vez) {}

    private final Duration validade;
    private final Cache<Chave<K>, V> contadas;

    Partilha(Duration validade) {
        this.validade = validade;
        contadas = Caffeine.newBuilder()
                .maximumSize(GUARDADAS)
                .expireAfterWrite(validade)
                .build();
    }

    V de(K pedido, Instant agora, Supplier<V> contagem) {
        if (validade.isZero()) {
            return contagem.get();
        }
        Chave<K> chave = new Chave<>(pedido, agora.toEpochMilli() / validade.toMillis());
        return contadas.get(chave, nova -> contagem.get());
    }
}
