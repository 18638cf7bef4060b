package br.central.prazos.calendario;

import br.central.comum.TextoBusca;
import br.central.comum.Uf;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The operator's calendar: no Saturday, no Sunday, no official holiday and none of table {@code feriado_local}, which
 * is read again after a minute so that a day added on one node soon counts on all.
 */
@Component
class Feriados implements DiasUteis {

    private static final long VALIDADE = Duration.ofMinutes(1).toNanos();
    private static final String LOCAIS =
            "select data, cidade, uf from feriado_local where ativo = true and data between :de and :ate";
    private static final Logger LOG = LoggerFactory.getLogger(Feriados.class);

    record Local(LocalDate data, String cidade, String uf) {

        boolean valeEm(String outraCidade, String outraUf) {
            return (cidade == null
                            || cidade.isBlank()
                            || TextoBusca.normalizar(cidade.strip()).equals(TextoBusca.normalizar(outraCidade)))
                    && (uf == null || uf.isBlank() || Uf.ler(uf).equals(outraUf));
        }

        String onde() {
            return Stream.of(cidade, uf)
                    .filter(parte -> parte != null && !parte.isBlank())
                    .collect(Collectors.joining("/"));
        }
    }

    private record DoAno(Set<LocalDate> datas, long lidoEm) {

        boolean vencido() {
            return System.nanoTime() - lidoEm > VALIDADE;
        }
    }

    private final FeriadosOficiais oficiais;
    private final String cidade;
    private final String uf;
    private final JdbcClient jdbc;
    private final Set<String> ignoradas = ConcurrentHashMap.newKeySet();
    private final Map<Integer, DoAno> locais = new ConcurrentHashMap<>();

    Feriados(CalendarioProperties calendario, JdbcClient jdbc) {
        this.oficiais = new FeriadosOficiais(calendario.uf(), calendario.pontosFacultativosSaoFeriado());
        this.cidade = calendario.cidade() == null ? "" : calendario.cidade().strip();
        this.uf = calendario.uf() == null ? "" : Uf.ler(calendario.uf());
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

    /** Of the operator's city however it is written; a city that is not the operator's is told, not passed over. */
    private Set<LocalDate> ler(int ano) {
        Map<Boolean, List<Local>> porCidade =
                todos(ano).stream().collect(Collectors.partitioningBy(local -> local.valeEm(cidade, uf)));
        porCidade.get(false).stream()
                .map(Local::onde)
                .filter(ignoradas::add)
                .forEach(outra -> LOG.warn(
                        "Feriados locais de \"{}\" não contam: a cidade da operadora (central.calendario.cidade) é \"{}\","
                                + " e o estado (central.calendario.uf), \"{}\".",
                        outra,
                        cidade,
                        uf));
        return porCidade.get(true).stream().map(Local::data).collect(Collectors.toUnmodifiableSet());
    }

    private List<Local> todos(int ano) {
        return jdbc.sql(LOCAIS)
                .param("de", LocalDate.of(ano, 1, 1))
                .param("ate", LocalDate.of(ano, 12, 31))
                .query(Local.class)
                .list();
    }
}
