package br.central.engine;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Tells a failure of the engine that comes of two acts at the same moment, which is done again or answered as a
 * conflict, and one that goes away by itself, from one that comes of a defect.
 */
public final class CorridaNoMotor {

    /** Lock timeout and concurrent update, as H2 and PostgreSQL say them; class 40 is deadlock and serialization. */
    private static final Set<String> ESTADOS = Set.of("HYT00", "90131", "55P03");

    private static final String TRANSACAO_DESFEITA = "40";

    /** A foreign key: what it points at was deleted meanwhile. */
    private static final Set<String> CHAVE_ESTRANGEIRA = Set.of("23503", "23506");

    /** The connection is lost, the database has no room for one more or is being restarted. */
    private static final Set<String> SEM_CONEXAO = Set.of("08", "53", "57");

    private CorridaNoMotor() {}

    /** Whether the same may well be possible a little later: two acts at the same moment, or the database out of reach. */
    public static boolean passa(Throwable falha) {
        for (Throwable causa = falha; causa != null; causa = causa.getCause()) {
            if (causa instanceof TransientDataAccessException
                    || causa instanceof RecoverableDataAccessException
                    || causa instanceof DataAccessResourceFailureException
                    || causa instanceof TransactionException
                    || (causa instanceof SQLException sql && semConexao(sql))) {
                return true;
            }
        }
        return corrida(falha);
    }

    private static boolean semConexao(SQLException falha) {
        String estado = falha.getSQLState();
        return falha instanceof SQLTransientException
                || falha instanceof SQLRecoverableException
                || falha instanceof SQLNonTransientConnectionException
                || (estado != null && estado.length() == 5 && SEM_CONEXAO.contains(estado.substring(0, 2)));
    }

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
