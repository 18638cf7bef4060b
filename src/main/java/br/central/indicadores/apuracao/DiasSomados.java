package br.central.indicadores.apuracao;

import br.central.consulta.Periodo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The facts of whole days, added up once nobody can come back any more to what was closed on them. Written by who measures
 * alone; what is measured anew in a day undoes its sum, and the facts are counted until it is added up again.
 */
@Component
class DiasSomados {

    /** So that who came back at the last moment has been written by then. */
    private static final Duration FOLGA = Duration.ofHours(1);

    private static final int DE_UMA_VEZ = 31;

    private static final String SOMAR = """
            insert into apuracao_do_dia (inicio, tipo, vinculante, norma, etapa, grupo, origem, ramo, respondidas,
              com_prazo, no_prazo, reabertos, reclamados, no_contato, encerrados, voltaram, notas, soma_das_notas,
              corridos, uteis, atrasadas, minutos_na_fila, minutos_em_trabalho, minutos_com_cliente,
              minutos_com_prestador)
            select dia, tipo, vinculante, norma, etapa, grupo, origem, ramo, count(*),
              count(vence_em), count(case when concluido_em <= vence_em then 1 end),
              count(case when reaberto then 1 end), count(case when reclamado then 1 end),
              count(case when no_contato then 1 end), count(case when conta then 1 end),
              count(case when voltou then 1 end), count(nota), coalesce(sum(nota), 0),
              string_agg(cast(minutos_corridos as varchar(10)), ','),
              string_agg(cast(minutos_uteis as varchar(10)), ','),
              count(case when atrasada then 1 end),
              coalesce(sum(case when atrasada then minutos_na_fila end), 0),
              coalesce(sum(case when atrasada then minutos_em_trabalho end), 0),
              coalesce(sum(case when atrasada then minutos_com_cliente end), 0),
              coalesce(sum(case when atrasada then minutos_com_prestador end), 0)
            from (select d.inicio as dia, f.*, %s as ramo,
                f.concluido_em > f.vence_em as atrasada, %s as conta, %s and %s as voltou
              from dia_somado d join apuracao f on f.concluido_em >= d.inicio and f.concluido_em < d.fim
              where d.inicio >= :inicio and d.inicio < :fim) fato
            group by dia, tipo, vinculante, norma, etapa, grupo, origem, ramo""";

    /** The days in which something of these cases was concluded. */
    private static final String DOS_FATOS = """
            select d.inicio from dia_somado d join apuracao f on f.concluido_em >= d.inicio and f.concluido_em < d.fim
            where f.atendimento_id in (:casos)""";

    /** The days on which somebody was helped, or not, depending on these cases. */
    private static final String DA_VOLTA = """
            select d.inicio from dia_somado d join v_caso b
              on b.aberto_em > d.inicio and b.aberto_em < d.fim + interval '%d' day
            where b.id in (:casos)""";

    private final JdbcClient banco;
    private final Resolutividade resolutividade;
    private final Clock relogio;

    DiasSomados(JdbcClient banco, Resolutividade resolutividade, Clock relogio) {
        this.banco = banco;
        this.resolutividade = resolutividade;
        this.relogio = relogio;
    }

    /**
     * Whole days without a sum since the first fact there is, the newest first: those that follow one another together,
     * a month at a time.
     */
    List<List<Periodo>> porSomar() {
        Instant primeiro = primeiroFato();
        if (primeiro == null) {
            return List.of();
        }
        Set<Instant> prontos = somados(Periodo.SEMPRE).map(Periodo::de).collect(Collectors.toSet());
        List<List<Periodo>> porSomar = new ArrayList<>();
        LocalDate depois = dia(relogio.instant().minus(resolutividade.janela()).minus(FOLGA));
        for (LocalDate dia = depois.minusDays(1); !dia.isBefore(dia(primeiro)); dia = dia.minusDays(1)) {
            Periodo um = new Periodo(inicio(dia), inicio(dia.plusDays(1)));
            if (!prontos.contains(um.de())) {
                acrescentar(porSomar, um);
            }
        }
        return porSomar;
    }

    private static void acrescentar(List<List<Periodo>> porSomar, Periodo dia) {
        List<Periodo> ultimos = porSomar.isEmpty() ? List.of() : porSomar.get(porSomar.size() - 1);
        boolean segue = !ultimos.isEmpty()
                && ultimos.size() < DE_UMA_VEZ
                && ultimos.get(ultimos.size() - 1).de().equals(dia.antesDe());
        if (segue) {
            ultimos.add(dia);
        } else {
            porSomar.add(new ArrayList<>(List.of(dia)));
        }
    }

    private Instant primeiroFato() {
        return banco.sql("select min(concluido_em) as primeiro from apuracao")
                .query((linha, i) -> linha.getObject("primeiro", OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private LocalDate dia(Instant instante) {
        return LocalDate.ofInstant(instante, relogio.getZone());
    }

    private Instant inicio(LocalDate dia) {
        return dia.atStartOfDay(relogio.getZone()).toInstant();
    }

    /**
     * Days of another time zone, which these would overlap, go.
     *
     * @param dias that follow one another, the last first
     */
    void somar(List<Periodo> dias) {
        Map<String, Object> trecho = Map.of(
                "inicio",
                noBanco(dias.get(dias.size() - 1).de()),
                "fim",
                noBanco(dias.get(0).antesDe()));
        banco.sql("delete from dia_somado where inicio < :fim and fim > :inicio")
                .params(trecho)
                .update();
        for (Periodo dia : dias) {
            banco.sql("insert into dia_somado (inicio, fim, dias_da_volta) values (:inicio, :fim, :dias)")
                    .param("inicio", noBanco(dia.de()))
                    .param("fim", noBanco(dia.antesDe()))
                    .param("dias", resolutividade.dias())
                    .update();
        }
        String conta = VoltaDoCliente.conta("f.");
        banco.sql(SOMAR.formatted(Recorte.RAMO, conta, conta, VoltaDoCliente.houve(resolutividade.dias())))
                .params(trecho)
                .param("maduros", noBanco(relogio.instant().minus(resolutividade.janela())))
                .update();
    }

    /** Those of whole days that lie within the period, in their order. */
    Stream<Periodo> somados(Periodo periodo) {
        return banco
                .sql("select inicio, fim from dia_somado where dias_da_volta = :dias order by inicio")
                .param("dias", resolutividade.dias())
                .query((linha, i) -> new Periodo(instante(linha, "inicio"), instante(linha, "fim")))
                .list()
                .stream()
                .filter(dia -> periodo.de() == null || !dia.de().isBefore(periodo.de()))
                .filter(dia -> periodo.antesDe() == null || !dia.antesDe().isAfter(periodo.antesDe()));
    }

    private static Instant instante(ResultSet linha, String coluna) throws SQLException {
        return linha.getObject(coluna, OffsetDateTime.class).toInstant();
    }

    /** Undoes the sums that these cases are part of. */
    void desfazerDosFatos(Collection<Long> casos) {
        desfazer(DOS_FATOS, casos);
    }

    /** Undoes the sums of the days before these cases were opened, whose clients they may be about. */
    void desfazerDaVolta(Collection<Long> casos) {
        if (!casos.isEmpty()) {
            desfazer(DA_VOLTA.formatted(resolutividade.dias()), casos);
        }
    }

    private void desfazer(String quais, Collection<Long> casos) {
        banco.sql("delete from dia_somado where inicio in (" + quais + ")")
                .param("casos", casos)
                .update();
    }

    private static Object noBanco(Instant instante) {
        return instante.atOffset(ZoneOffset.UTC);
    }
}
