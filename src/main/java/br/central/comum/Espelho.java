package br.central.comum;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A copy in memory of something in the database: read again after {@link #VALIDADE}, so that changes made by other
 * nodes are seen, and at once after a change made here. Takes no lock: of what is only due again one thread reads, and the
 * others go on with what there is; after a change at worst two read the same.
 */
public final class Espelho<T> {

    static final Duration VALIDADE = Duration.ofSeconds(45);

    private record Copia<T>(T valor, long geracao, long lidaEm) {}

    private final Supplier<T> origem;
    private final long validade;
    private final AtomicLong geracao = new AtomicLong();
    private final AtomicBoolean sendoRelida = new AtomicBoolean();
    private volatile Copia<T> copia;

    public Espelho(Supplier<T> origem) {
        this(origem, VALIDADE);
    }

    Espelho(Supplier<T> origem, Duration validade) {
        this.origem = origem;
        this.validade = validade.toNanos();
    }

    public T ler() {
        Copia<T> atual = copia;
        if (atual == null || atual.geracao() != geracao.get()) {
            return reler();
        }
        if (idade(atual) < validade || !sendoRelida.compareAndSet(false, true)) {
            return atual.valor();
        }
        try {
            return reler();
        } finally {
            sendoRelida.set(false);
        }
    }

    private T reler() {
        // The generation is taken before reading: a change committed meanwhile makes this copy old at once.
        long antes = geracao.get();
        Copia<T> nova = new Copia<>(origem.get(), antes, System.nanoTime());
        copia = nova;
        return nova.valor();
    }

    /** To be called inside the transaction that changes the source: the copy is dropped when it ends. */
    public void esquecerAoFim() {
        AoFim.aoTerminar(geracao::incrementAndGet);
    }

    /** The copy is old: another node has changed the source. */
    public void esquecer() {
        geracao.incrementAndGet();
    }

    private static long idade(Copia<?> copia) {
        return System.nanoTime() - copia.lidaEm();
    }
}
