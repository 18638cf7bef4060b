package br.central.comum;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;

/** Tells the failures that are the database's, which pass by themselves when it is back, from those that are ours. */
public final class BancoForaDoAr {

    public static final String EXPLICACAO =
            "O banco de dados não responde no momento, e o que você fez pode não ter sido gravado."
                    + " Confira e tente de novo em instantes.";

    /** When to try again. */
    public static final Duration ESPERA = Duration.ofSeconds(10);

    /** PostgreSQL: connection lost, resources at an end (disk, memory, connections), shut down or starting. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** It is only read from: a standby, or a server whose disk is full. */
    private static final String SO_LEITURA = "25006";

    /** H2: in other hands, read or write failed, connection broken, read only, closed, no room, no memory. */
    private static final Set<Integer> DO_H2 = Set.of(90020, 90028, 90031, 90067, 90097, 90098, 90100, 90108, 90121);

    /** H2's, of which only the cause says more. */
    private static final int ERRO_GERAL = 50000;

    /** A statement that was cancelled, which is its own fault. */
    private static final String CANCELADO = "57014";

    private BancoForaDoAr() {}

    public static boolean causou(Throwable falha) {
        for (Throwable causa = falha; causa != null; causa = seguinte(causa)) {
            if (causa instanceof SQLException sql && (semConexao(sql) || peloEstado(sql) || porBaixo(sql))) {
                return true;
            }
        }
        return false;
    }

    /** After which H2 has to be opened anew. */
    static boolean fechouABaseEmbutida(SQLException falha) {
        return DO_H2.contains(falha.getErrorCode()) || falha.getErrorCode() == ERRO_GERAL && porBaixo(falha);
    }

    /** What the log says of it, without a page of causes. */
    public static String primeiraCausa(Throwable falha) {
        Throwable ultima = falha;
        while (seguinte(ultima) != null) {
            ultima = seguinte(ultima);
        }
        return ultima.toString();
    }

    private static Throwable seguinte(Throwable falha) {
        return falha.getCause() == falha ? null : falha.getCause();
    }

    private static boolean semConexao(SQLException falha) {
        // The pool's word for a connection it gave up in the middle of a transaction.
        return "Connection is closed".equals(falha.getMessage())
                || falha instanceof SQLTransientConnectionException
                || falha instanceof SQLNonTransientConnectionException
                || falha instanceof SQLRecoverableException;
    }

    /** The embedded database calls it a general error when its file cannot be written. */
    private static boolean porBaixo(SQLException falha) {
        for (Throwable causa = falha; causa != null; causa = seguinte(causa)) {
            if (causa instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static boolean peloEstado(SQLException falha) {
        String estado = falha.getSQLState();
        return DO_H2.contains(falha.getErrorCode())
                || estado != null
                        && !estado.equals(CANCELADO)
                        && (estado.equals(SO_LEITURA)
                                || estado.length() == 5 && CLASSES.contains(estado.substring(0, 2)));
    }
}
