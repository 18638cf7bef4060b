package br.central.comum;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/**
 * Looks at something in a thread of its own, once at a time, so that what hangs there keeps nobody waiting beyond a bound.
 * What was seen holds for a while.
 */
public final class Sonda implements HealthIndicator {

    /** Something wants looking after; the application serves all the same. */
    public static final Status ATENCAO = new Status("ATENCAO");

    private static final Duration VALIDADE = Duration.ofSeconds(3);

    private final String nome;
    private final Duration espera;
    private final Status semResposta;
    private final Supplier<Health> olhar;
    private final LongSupplier relogio;

    private CompletableFuture<Health> olhada;
    private long desde;
    private volatile long terminada;

    /**
     * @param espera how long who asks is kept waiting
     * @param semResposta the status of what does not answer, or fails
     */
    public Sonda(String nome, Duration espera, Status semResposta, Supplier<Health> olhar) {
        this(nome, espera, semResposta, olhar, System::nanoTime);
    }

    Sonda(String nome, Duration espera, Status semResposta, Supplier<Health> olhar, LongSupplier relogio) {
        this.nome = nome;
        this.espera = espera;
        this.semResposta = semResposta;
        this.olhar = olhar;
        this.relogio = relogio;
    }

    @Override
    public Health health() {
        CompletableFuture<Health> esta;
        long resta;
        synchronized (this) {
            long agora = relogio.getAsLong();
            // From its end: what takes long to see is seen all the same.
            if (olhada == null || olhada.isDone() && agora - terminada >= VALIDADE.toNanos()) {
                desde = agora;
                olhada = comecar();
            }
            esta = olhada;
            resta = Math.max(0, espera.toNanos() - (agora - desde));
        }
        try {
            return esta.get(resta, TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException nada) {
            return sem("Não respondeu em " + espera.toMillis() + " ms.");
        } catch (InterruptedException parou) {
            Thread.currentThread().interrupt();
            return sem("A pergunta foi interrompida.");
        }
    }

    private CompletableFuture<Health> comecar() {
        CompletableFuture<Health> nova = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    Health vista = visto();
                    terminada = relogio.getAsLong();
                    nova.complete(vista);
                },
                "saude-" + nome);
        thread.setDaemon(true);
        thread.start();
        return nova;
    }

    private Health visto() {
        try {
            return olhar.get();
        } catch (RuntimeException | Error falha) {
            return Health.status(semResposta)
                    .withDetail("motivo", "Não se pôde conferir.")
                    .withDetail("erro", String.valueOf(falha.getMessage()))
                    .build();
        }
    }

    private Health sem(String motivo) {
        return Health.status(semResposta).withDetail("motivo", motivo).build();
    }
}
