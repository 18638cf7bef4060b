package br.central.indicadores;

import br.central.atendimento.contrato.AtendimentoMudou;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the open work of a case anew in the transaction that changed it, once, just before it ends: who reads the table
 * sees the case as it is. Who says that a case changed holds it until the transaction ends, so that two never write the
 * work of one case from what they each saw.
 */
@Component
class TrabalhoReescrito {

    private final TrabalhoNoBanco banco;
    private final EntityManager entidades;

    TrabalhoReescrito(TrabalhoNoBanco banco, EntityManager entidades) {
        this.banco = banco;
        this.entidades = entidades;
    }

    @EventListener
    void mudou(AtendimentoMudou evento) {
        destaTransacao().casos.add(evento.atendimentoId());
    }

    /** @throws IllegalStateException outside a transaction, in which no case may change */
    private AoFim destaTransacao() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(AoFim.class::isInstance)
                .map(AoFim.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    AoFim novo = new AoFim();
                    TransactionSynchronizationManager.registerSynchronization(novo);
                    return novo;
                });
    }

    /** After all others, which may change more before the transaction ends. */
    private final class AoFim implements TransactionSynchronization, Ordered {

        private final Set<Long> casos = new TreeSet<>();

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean soLeitura) {
            entidades.flush();
            banco.reescrever(casos);
        }
    }
}
