package br.central.prazos.calendario;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The operator's calendar: no Saturday, no Sunday, no official holiday and none of table {@code feriado_local}, which
 * is read again after a minute so that a day added on one node soon counts on all.
 */
@Component
class Feriados implements DiasUteis {

    private static final long VALIDADE = Duration.ofMinutes(1).toNanos();
    private static final String LOCAIS = "select data from feriado_local where data between :de and :ate"
            + " and (cidade is null or lower(cidade) = lower(:cidade))";

    private record DoAno(Set<LocalDate> datas, long lidoEm) {

        boolean vencido() {
            return System.nanoTime() - lidoEm > VALIDADE;
        }
    }

    private final FeriadosOficiais oficiais;
    private final String cidade;
    private final JdbcClient jdbc;
    private final Map<Integer, DoAno> locais = new ConcurrentHashMap<>();

    Feriados(CalendarioProperties calendario, JdbcClient jdbc) {
        this.oficiais = new FeriadosOficiais(calendario.uf(), calendario.pontosFacultativosSaoFeriado());
        this.cidade = calendario.cidade() == null ? "" : calendario.cidade().strip();
        this.jdbc = jdbc;
    }

    @Override
    public boolean ehUtil(LocalDate dia) {
        return dia.getDayOfWeek() != DayOfWeek.SATURDAY && dia.getDayOfWeek() != DayOfWeek.SUNDAY && !ehFeriado(dia);
    }

    @Override
    public boolean ehFeriado(LocalDate dia) {
        return oficiais.de(dia.getYear()).contains(dia)
                || locaisDe(dia.getYear()).contains(dia);
    }

    /** Reads the table again at the next question. */
    void esquecer() {
        locais.clear();
    }

    private Set<LocalDate> locaisDe(int ano) {
        DoAno lidos = locais.get(ano);
        if (lidos == null || lidos.vencido()) {
            lidos = new DoAno(ler(ano), System.nanoTime());
            locais.put(ano, lidos);
        }
        return lidos.datas();
    }

    private Set<LocalDate> ler(int ano) {
        return jdbc
                .sql(LOCAIS)
                .param("de", LocalDate.of(ano, 1, 1))
                .param("ate", LocalDate.of(ano, 12, 31))
                .param("cidade", cidade)
                .query(LocalDate.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
