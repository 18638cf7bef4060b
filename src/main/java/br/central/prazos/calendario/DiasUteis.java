package br.central.prazos.calendario;

import java.time.LocalDate;

/** A calendar: tells the days on which the operator works. */
@FunctionalInterface
public interface DiasUteis {

    boolean ehUtil(LocalDate dia);

    /** Also on a Saturday or Sunday, as far as the calendar knows. */
    default boolean ehFeriado(LocalDate dia) {
        return dia.getDayOfWeek().getValue() < 6 && !ehUtil(dia);
    }
}
