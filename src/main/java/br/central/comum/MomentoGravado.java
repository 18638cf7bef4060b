package br.central.comum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A moment as a row has it: each database gives it in a time zone of its own; null where there is none. */
public final class MomentoGravado {

    private MomentoGravado() {}

    public static Instant instante(ResultSet linha, String coluna) throws SQLException {
        OffsetDateTime quando = linha.getObject(coluna, OffsetDateTime.class);
        return quando == null ? null : quando.toInstant();
    }

    /** In the time zone of the operator, whose clock it is. */
    public static OffsetDateTime em(ResultSet linha, String coluna, Clock relogio) throws SQLException {
        return em(linha, coluna, relogio.getZone());
    }

    public static OffsetDateTime em(ResultSet linha, String coluna, ZoneId fuso) throws SQLException {
        Instant quando = instante(linha, coluna);
        return quando == null ? null : quando.atZone(fuso).toOffsetDateTime();
    }
}
