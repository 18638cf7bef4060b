package br.central.prazos.calendario;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;

/** The national calendar without the tables of the database. */
public final class CalendarioDeTeste {

    private CalendarioDeTeste() {}

    public static Contagem nacional() {
        var feriados = new FeriadosOficiais(null, false);
        return new Contagem(
                ZoneId.of("America/Sao_Paulo"),
                dia -> dia.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                        && !feriados.de(dia.getYear()).contains(dia),
                Expediente.de(List.of("08:00-18:00")));
    }
}
