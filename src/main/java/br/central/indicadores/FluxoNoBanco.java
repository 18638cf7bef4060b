package br.central.indicadores;

import br.central.consulta.Periodo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came and went on each day. The database counts by quarter of an hour, at one of which the day begins in every time
 * zone there is, so that days are right whatever the zone and its summer time.
 */
@Component
class FluxoNoBanco {

    private static final int QUARTO_DE_HORA = 900;

    private static final String CONTAR = """
            select floor(extract(epoch from %1$s) / 900) as quarto, count(*) as quantos,
              count(case when %1$s > vence_em then 1 end) as em_atraso
            from atendimento
            where %1$s >= :inicio and %1$s < :fim and not excluido and situacao <> 'CANCELADO' and %2$s
            group by floor(extract(epoch from %1$s) / 900)""";

    private record Pedido(FiltroDeTrabalho filtro, Periodo periodo) {}

    private record Contado(LocalDate dia, long quantos, long emAtraso) {

        Contado mais(Contado outro) {
            return new Contado(dia, quantos + outro.quantos, emAtraso + outro.emAtraso);
        }

        static Contado nada(LocalDate dia) {
            return new Contado(dia, 0, 0);
        }
    }

    private final JdbcClient banco;
    private final Dialeto dialeto;
    private final Clock relogio;
    private final Partilha<Pedido, FluxoDiario> fluxos;

    FluxoNoBanco(
            JdbcClient banco,
            Dialeto dialeto,
            Clock relogio,
            @Value("${central.indicadores.validade}") Duration validade) {
        this.banco = banco;
        this.dialeto = dialeto;
        this.relogio = relogio;
        fluxos = new Partilha<>(validade);
    }

    /** For all who ask for the same in the same second. */
    FluxoDiario fluxo(FiltroDeTrabalho filtro, Periodo pedido, Instant agora) {
        Periodo periodo = PeriodoApurado.de(pedido, agora);
        return fluxos.de(new Pedido(filtro, pedido), agora, () -> contar(filtro, periodo));
    }

    private FluxoDiario contar(FiltroDeTrabalho filtro, Periodo periodo) {
        FiltroDeTrabalho doAtendimento = new FiltroDeTrabalho(
                filtro.norma(),
                filtro.grupo(),
                filtro.classificacao(),
                null,
                filtro.origem(),
                filtro.responsavel(),
                null,
                null);
        CondicoesDoTrabalho condicoes = CondicoesDoTrabalho.de(doAtendimento, periodo.antesDe())
                .com("inicio", periodo.de())
                .com("fim", periodo.antesDe());
        dialeto.planejarCadaConsulta();
        Map<LocalDate, Contado> abertos = contar("aberto_em", condicoes);
        Map<LocalDate, Contado> encerrados = contar("encerrado_em", condicoes);
        return new FluxoDiario(dias(periodo).stream()
                .map(dia -> dia(
                        dia,
                        abertos.getOrDefault(dia, Contado.nada(dia)),
                        encerrados.getOrDefault(dia, Contado.nada(dia))))
                .toList());
    }

    private static FluxoDiario.Dia dia(LocalDate dia, Contado abertos, Contado encerrados) {
        return new FluxoDiario.Dia(dia, abertos.quantos(), encerrados.quantos(), encerrados.emAtraso());
    }

    private List<LocalDate> dias(Periodo periodo) {
        LocalDate ultimo = dia(periodo.antesDe().minusNanos(1));
        return dia(periodo.de()).datesUntil(ultimo.plusDays(1)).toList();
    }

    private Map<LocalDate, Contado> contar(String quando, CondicoesDoTrabalho condicoes) {
        Map<LocalDate, Contado> porDia = new TreeMap<>();
        banco.sql(CONTAR.formatted(quando, condicoes.sql()))
                .params(condicoes.parametros())
                .query(linha -> {
                    LocalDate dia = dia(Instant.ofEpochSecond(linha.getLong("quarto") * QUARTO_DE_HORA));
                    Contado contado = new Contado(dia, linha.getLong("quantos"), linha.getLong("em_atraso"));
                    porDia.merge(dia, contado, Contado::mais);
                });
        return porDia;
    }

    private LocalDate dia(Instant instante) {
        return LocalDate.ofInstant(instante, relogio.getZone());
    }
}
