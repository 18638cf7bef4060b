package br.central.atendimento.dominio;

import br.central.comum.AoFim;
import br.central.comum.Dialeto;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The row of an atendimento is the lock of everything under it, until the end of the transaction. Only the first one is
 * waited for: who already has one and needs another takes it if it is free, else gives all back and begins again. So
 * nobody waits for who waits for him, in whatever order two acts come upon the same cases.
 */
@Component
class Trava {

    private static final AoFim<Set<Long>> MINHAS = AoFim.lembrado(HashSet::new);

    private final JdbcClient banco;
    private final EntityManager entidades;
    private final String travar;

    Trava(JdbcClient banco, EntityManager entidades, Dialeto dialeto) {
        this.banco = banco;
        this.entidades = entidades;
        travar = "select id from atendimento where id = :id " + dialeto.paraMudar();
    }

    /**
     * @throws IllegalStateException outside a transaction, in which no case may change
     */
    void esperar(Long atendimento) {
        if (MINHAS.destaTransacao().add(atendimento)) {
            banco.sql(travar).param("id", atendimento).query(Long.class).optional();
        }
    }

    /** Its row was read for a change, or is only about to be inserted, by this transaction. */
    static Atendimento tomada(Atendimento atendimento) {
        MINHAS.destaTransacao().add(atendimento.id());
        return atendimento;
    }

    /** @throws CannotAcquireLockException when somebody else has it, so that the act is done again */
    void tomarOutra(Long atendimento) {
        if (MINHAS.destaTransacao().contains(atendimento)) {
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
        MINHAS.destaTransacao().add(atendimento);
    }
}
