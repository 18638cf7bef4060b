package br.central.alertas;

import br.central.prazos.DiasDeTrabalho;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** On which days the digest goes out. */
enum DiasDoResumo {
    TODOS,
    SEG_SEX,
    UTEIS;

    boolean inclui(LocalDate dia, DiasDeTrabalho calendario) {
        return switch (this) {
            case TODOS -> true;
            case SEG_SEX -> dia.getDayOfWeek() != DayOfWeek.SATURDAY && dia.getDayOfWeek() != DayOfWeek.SUNDAY;
            case UTEIS -> calendario.ehUtil(dia);
        };
    }
}
