package br.central.atendimento.dominio;

import br.central.comum.Dialeto;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The row of an atendimento is the lock of everything under it, until the end of the transaction. Only the first one is
 * waited for: who already has one and needs another takes it if it is free, else gives all back and begins again. So
 * nobody waits for who waits for him, in whatever order two acts come upon the same cases.
 */
@Component
class Trava {

    private final JdbcClient banco;
    private final EntityManager entidades;
    private final String travar;

    Trava(JdbcClient banco, EntityManager entidades, Dialeto dialeto) {
        this.banco = banco;
        this.entidades = entidades;
        travar = "select id from atendimento where id = :id " + dialeto.paraMudar();
    }

    /** One that this transaction is about to insert needs no lock. */
    void esperar(Long atendimento) {
        if (minhas().add(atendimento)) {
            banco.sql(travar).param("id", atendimento).query(Long.class).optional();
        }
    }

    /** @throws CannotAcquireLockException when somebody else has it, so that the act is done again */
    void tomarOutra(Long atendimento) {
        if (minhas().contains(atendimento)) {
            return;
        }
        entidades.flush();
        if (banco.sql(travar + " skip locked")
                .param("id", atendimento)
                .query(Long.class)
                .optional()
                .isEmpty()) {
            throw new CannotAcquireLockException(
                    "O atendimento " + atendimento + " está sendo alterado por outro ato.");
        }
        minhas().add(atendimento);
    }

    /** @throws IllegalStateException outside a transaction, in which no case may change */
    private static Set<Long> minhas() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(DaTransacao.class::isInstance)
                .map(DaTransacao.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    DaTransacao nova = new DaTransacao();
                    TransactionSynchronizationManager.registerSynchronization(nova);
                    return nova;
                })
                .atendimentos;
    }

    private static final class DaTransacao implements TransactionSynchronization {
        private final Set<Long> atendimentos = new HashSet<>();
    }
}
