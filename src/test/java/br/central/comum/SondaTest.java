package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

class SondaTest {

    private final AtomicLong agora = new AtomicLong();
    private final AtomicInteger olhadas = new AtomicInteger();

    @Test
    void oQueSeViuValePorUmTempo() {
        Sonda sonda = sonda(Duration.ofSeconds(30), () -> Health.up().build());

        assertThat(sonda.health().getStatus()).isEqualTo(Status.UP);
        sonda.health();
        assertThat(olhadas).hasValue(1);
        agora.addAndGet(Duration.ofSeconds(4).toNanos());
        sonda.health();
        assertThat(olhadas).hasValue(2);
    }

    /** Neither is who asks kept waiting, nor does each question hang another thread. */
    @Test
    void oQueNaoRespondeNaoPrendeNinguem() {
        CountDownLatch solta = new CountDownLatch(1);
        Sonda sonda = sonda(Duration.ofMillis(50), () -> {
            esperar(solta);
            return Health.up().build();
        });

        assertThat(sonda.health().getStatus()).isEqualTo(Status.DOWN);
        agora.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(sonda.health().getDetails()).containsEntry("motivo", "Não respondeu em 50 ms.");
        assertThat(olhadas).hasValue(1);

        solta.countDown();
        agora.addAndGet(Duration.ofSeconds(10).toNanos());
        Awaitility.await()
                .untilAsserted(() -> assertThat(sonda.health().getStatus()).isEqualTo(Status.UP));
    }

    @Test
    void oQueFalhaDizQueFalhou() {
        Sonda sonda = sonda(Duration.ofSeconds(30), () -> {
            throw new IllegalStateException("quebrou");
        });

        assertThat(sonda.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(sonda.health().getDetails()).containsEntry("erro", "quebrou");
    }

    private Sonda sonda(Duration espera, Supplier<Health> olhar) {
        return new Sonda(
                "teste",
                espera,
                Status.DOWN,
                () -> {
                    olhadas.incrementAndGet();
                    return olhar.get();
                },
                agora::get);
    }

    private static void esperar(CountDownLatch solta) {
        try {
            solta.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
