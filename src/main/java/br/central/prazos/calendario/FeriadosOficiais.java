package br.central.prazos.calendario;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * National holidays by law and, where a state is given, that state's. The library lists the pontos facultativos among
 * them; here they are working days unless the operator wants otherwise.
 */
final class FeriadosOficiais {

    private static final Logger LOG = LoggerFactory.getLogger(FeriadosOficiais.class);
    private static final String CARNAVAL = "christian.CARNIVAL";
    private static final Set<String> FACULTATIVOS =
            Set.of("christian.EASTER", CARNAVAL, "christian.ASH_WEDNESDAY", "christian.CORPUS_CHRISTI");

    private final HolidayManager brasil = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BRAZIL));
    private final Map<Integer, Set<LocalDate>> porAno = new ConcurrentHashMap<>();
    private final String[] estado;
    private final boolean facultativosSaoFeriado;

    FeriadosOficiais(String uf, boolean facultativosSaoFeriado) {
        this.facultativosSaoFeriado = facultativosSaoFeriado;
        this.estado = uf == null || uf.isBlank()
                ? new String[0]
                : new String[] {uf.strip().toLowerCase()};
        if (estado.length == 1 && !brasil.getCalendarHierarchy().getChildren().containsKey(estado[0])) {
            LOG.warn("Sem calendário de feriados para a UF {}: registre-os na tabela feriado_local.", uf);
        }
    }

    Set<LocalDate> de(int ano) {
        return porAno.computeIfAbsent(ano, this::calcular);
    }

    /** One at a time: the library does not promise to be thread-safe. */
    private synchronized Set<LocalDate> calcular(int ano) {
        Set<LocalDate> datas = new HashSet<>();
        for (Holiday feriado : brasil.getHolidays(Year.of(ano), estado)) {
            if (facultativosSaoFeriado || !FACULTATIVOS.contains(feriado.getPropertiesKey())) {
                datas.add(feriado.getDate());
            }
            if (facultativosSaoFeriado && CARNAVAL.equals(feriado.getPropertiesKey())) {
                // The library knows the Tuesday alone.
                datas.add(feriado.getDate().minusDays(1));
            }
        }
        return Set.copyOf(datas);
    }
}
