package br.central.engine;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Tells a failure of the engine that comes of two acts at the same moment, which is done again or answered as a
 * conflict, from one that comes of a defect.
 */
final class CorridaNoMotor {

    /** Lock timeout and concurrent update, as H2 and PostgreSQL say them; class 40 is deadlock and serialization. */
    private static final Set<String> ESTADOS = Set.of("HYT00", "90131", "55P03");

    private static final String TRANSACAO_DESFEITA = "40";

    /** A foreign key: what it points at was deleted meanwhile. */
    private static final Set<String> CHAVE_ESTRANGEIRA = Set.of("23503", "23506");

    private CorridaNoMotor() {}

    static RuntimeException ou(ProcessEngineException falha) {
        return corrida(falha) ? new OptimisticLockingFailureException("O processo mudou ao mesmo tempo", falha) : falha;
    }

    private static boolean corrida(Throwable falha) {
        for (Throwable causa = falha; causa != null; causa = causa.getCause()) {
            if (causa instanceof OptimisticLockingException
                    || causa instanceof ConcurrencyFailureException
                    || (causa instanceof SQLException sql && corrida(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean corrida(String estado) {
        return estado != null
                && (estado.startsWith(TRANSACAO_DESFEITA)
                        || ESTADOS.contains(estado)
                        || CHAVE_ESTRANGEIRA.contains(estado));
    }
}
