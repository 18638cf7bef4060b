package br.central.comum;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction gathers while it runs, to be dealt with once when it ends. Each {@code AoFim} is a place of its own:
 * every transaction finds it empty, one that is suspended keeps what it has until it goes on, and what is undone leaves
 * nothing behind.
 *
 * @param <C> what is gathered in, a collection most often
 */
public final class AoFim<C> {

    private enum Vez {
        COMO_VIER,
        POR_ULTIMO,
        NUNCA
    }

    private final Supplier<C> vazio;
    private final Consumer<C> acao;
    private final Vez vez;

    private AoFim(Supplier<C> vazio, Consumer<C> acao, Vez vez) {
        this.vazio = vazio;
        this.acao = acao;
        this.vez = vez;
    }

    /**
     * Hands over what was gathered just before the transaction is committed, all at once, in the order in which they were
     * first used; what fails then undoes the transaction. What an action gathers in turn is handed over after it.
     */
    public static <C> AoFim<C> umaVezAntesDeConfirmar(Supplier<C> vazio, Consumer<C> acao) {
        return new AoFim<>(vazio, acao, Vez.COMO_VIER);
    }

    /** The same after all others, which may change more before the transaction ends. */
    public static <C> AoFim<C> umaVezPorUltimo(Supplier<C> vazio, Consumer<C> acao) {
        return new AoFim<>(vazio, acao, Vez.POR_ULTIMO);
    }

    /** Only remembers until the transaction ends. */
    public static <C> AoFim<C> lembrado(Supplier<C> vazio) {
        return new AoFim<>(vazio, nada -> {}, Vez.NUNCA);
    }

    /** Whether a transaction is running, whose end can be waited for. */
    public static boolean haTransacao() {
        return TransactionSynchronizationManager.isSynchronizationActive();
    }

    /** Does it once the transaction has been committed, never if it is undone; at once where there is none. */
    public static void seConfirmar(Runnable acao) {
        if (!haTransacao()) {
            acao.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                acao.run();
            }
        });
    }

    /**
     * Does it when the transaction has ended, however it did.
     *
     * @throws IllegalStateException outside a transaction
     */
    public static void aoTerminar(Runnable acao) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                acao.run();
            }
        });
    }

    /**
     * What this transaction has gathered so far, to be added to.
     *
     * @throws IllegalStateException outside a transaction
     */
    @SuppressWarnings("unchecked")
    public C destaTransacao() {
        return (C) Reunido.daTransacao().porLugar.computeIfAbsent(this, lugar -> vazio.get());
    }

    private void entregar(Object reunido) {
        @SuppressWarnings("unchecked")
        C seu = (C) reunido;
        acao.accept(seu);
    }

    /** All that one transaction has gathered. Spring keeps it with the transaction, aside while that is suspended. */
    private static final class Reunido implements TransactionSynchronization {

        private final Map<AoFim<?>, Object> porLugar = new LinkedHashMap<>();

        static Reunido daTransacao() {
            return TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(Reunido.class::isInstance)
                    .map(Reunido.class::cast)
                    .findFirst()
                    .orElseGet(() -> {
                        Reunido novo = new Reunido();
                        TransactionSynchronizationManager.registerSynchronization(novo);
                        return novo;
                    });
        }

        @Override
        public void beforeCommit(boolean soLeitura) {
            Optional<AoFim<?>> proximo = proximo();
            while (proximo.isPresent()) {
                AoFim<?> lugar = proximo.get();
                lugar.entregar(porLugar.remove(lugar));
                proximo = proximo();
            }
        }

        private Optional<AoFim<?>> proximo() {
            return daVez(Vez.COMO_VIER).or(() -> daVez(Vez.POR_ULTIMO));
        }

        private Optional<AoFim<?>> daVez(Vez vez) {
            return porLugar.keySet().stream().filter(lugar -> lugar.vez == vez).findFirst();
        }
    }
}
