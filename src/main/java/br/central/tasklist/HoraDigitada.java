package br.central.tasklist;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A day and an hour as people type them: in the operator's time zone. */
public final class HoraDigitada {

    private HoraDigitada() {}

    public static OffsetDateTime em(LocalDateTime digitada, ZoneId fuso) {
        return digitada == null ? null : digitada.atZone(fuso).toOffsetDateTime();
    }
}
