package br.central.indicadores;

import br.central.comum.Dialeto;
import br.central.consulta.Periodo;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.FluxoDiario;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came and went on each day of the operator's time zone. The database is given where each day begins and ends, summer
 * time or not, and walks an index from day to day.
 */
@Component
class FluxoNoBanco {

    /** Longer ones tell of weeks and months: nobody waits for what they say of the last half minute. */
    private static final Duration CURTO = Duration.ofDays(62);

    private static final String CONTAR = """
            select d.inicio, count(*) as quantos, count(case when %1$s > vence_em then 1 end) as em_atraso
            from unnest(cast(:inicios as timestamp with time zone array), cast(:fins as timestamp with time zone array))
              as d(inicio, fim)
            join v_caso on %1$s >= d.inicio and %1$s < d.fim
            where not excluido and situacao <> 'CANCELADO' and %2$s
            group by d.inicio""";

    private record Pedido(FiltroDeTrabalho filtro, Periodo periodo) {}

    private record Contado(long quantos, long emAtraso) {

        static final Contado NADA = new Contado(0, 0);
    }

    private final JdbcClient banco;
    private final Dialeto dialeto;
    private final Clock relogio;
    private final Partilha<Pedido, FluxoDiario> curtos;
    private final Partilha<Pedido, FluxoDiario> longos;

    FluxoNoBanco(
            JdbcClient banco,
            Dialeto dialeto,
            Clock relogio,
            @Value("${central.indicadores.validade}") Duration validade,
            @Value("${central.indicadores.apuracao.validade}") Duration validadeDosLongos) {
        this.banco = banco;
        this.dialeto = dialeto;
        this.relogio = relogio;
        curtos = new Partilha<>(validade);
        longos = new Partilha<>(validadeDosLongos);
    }

    /** For all who ask for the same in the same second; of a longer period, in the same half minute. */
    FluxoDiario fluxo(FiltroDeTrabalho filtro, Periodo pedido, Instant agora) {
        Periodo periodo = PeriodoApurado.de(pedido, agora);
        boolean curto = Duration.between(periodo.de(), periodo.antesDe()).compareTo(CURTO) <= 0;
        return (curto ? curtos : longos).de(new Pedido(filtro, pedido), agora, () -> contar(filtro, periodo));
    }

    private FluxoDiario contar(FiltroDeTrabalho filtro, Periodo periodo) {
        FiltroDeTrabalho doAtendimento = filtro.comEtapa(null).comEstado(null).comAberto(Periodo.SEMPRE);
        List<Periodo> dias = dias(periodo);
        CondicoesDoTrabalho condicoes = CondicoesDoTrabalho.de(doAtendimento, periodo.antesDe())
                .com("inicios", textos(dias, Periodo::de))
                .com("fins", textos(dias, Periodo::antesDe));
        dialeto.planejarCadaConsulta();
        Map<LocalDate, Contado> abertos = contar("aberto_em", condicoes);
        Map<LocalDate, Contado> encerrados = contar("encerrado_em", condicoes);
        return new FluxoDiario(dias.stream()
                .map(um -> dia(um.de()))
                .map(dia ->
                        dia(dia, abertos.getOrDefault(dia, Contado.NADA), encerrados.getOrDefault(dia, Contado.NADA)))
                .toList());
    }

    private static FluxoDiario.Dia dia(LocalDate dia, Contado abertos, Contado encerrados) {
        return new FluxoDiario.Dia(dia, abertos.quantos(), encerrados.quantos(), encerrados.emAtraso());
    }

    /** The first and the last as far as the period goes. */
    private List<Periodo> dias(Periodo periodo) {
        LocalDate ultimo = dia(periodo.antesDe().minusNanos(1));
        return dia(periodo.de())
                .datesUntil(ultimo.plusDays(1))
                .map(dia -> new Periodo(
                        oUltimo(inicio(dia), periodo.de()), oPrimeiro(inicio(dia.plusDays(1)), periodo.antesDe())))
                .toList();
    }

    private static Instant oUltimo(Instant um, Instant outro) {
        return um.isAfter(outro) ? um : outro;
    }

    private static Instant oPrimeiro(Instant um, Instant outro) {
        return um.isBefore(outro) ? um : outro;
    }

    private static String[] textos(List<Periodo> dias, Function<Periodo, Instant> ponta) {
        return dias.stream().map(ponta).map(Instant::toString).toArray(String[]::new);
    }

    private Map<LocalDate, Contado> contar(String quando, CondicoesDoTrabalho condicoes) {
        Map<LocalDate, Contado> porDia = new HashMap<>();
        banco.sql(CONTAR.formatted(quando, condicoes.sql()))
                .params(condicoes.parametros())
                .query(linha -> {
                    Instant inicio =
                            linha.getObject("inicio", OffsetDateTime.class).toInstant();
                    porDia.put(dia(inicio), new Contado(linha.getLong("quantos"), linha.getLong("em_atraso")));
                });
        return porDia;
    }

    private Instant inicio(LocalDate dia) {
        return dia.atStartOfDay(relogio.getZone()).toInstant();
    }

    private LocalDate dia(Instant instante) {
        return LocalDate.ofInstant(instante, relogio.getZone());
    }
}
