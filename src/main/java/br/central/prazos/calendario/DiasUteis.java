package br.central.prazos.calendario;

import java.time.LocalDate;

/** A calendar: tells the days on which the operator works. */
@FunctionalInterface
public interface DiasUteis {

    boolean ehUtil(LocalDate dia);
}
