package br.central.indicadores;

import br.central.comum.Recusa;
import br.central.consulta.Periodo;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The period that figures of what was concluded are asked for: both ends set, and no longer than a year. */
final class PeriodoApurado {

    static final int DIAS_NO_MAXIMO = 366;

    private static final Duration PADRAO = Duration.ofDays(30);

    /** No database keeps one before. */
    private static final Instant O_PRIMEIRO = Instant.parse("0001-01-01T00:00:00Z");

    private PeriodoApurado() {}

    /** An open beginning is thirty days before the end, an open end is now. */
    static Periodo de(Periodo pedido, Instant agora) {
        Periodo fechado = fechado(pedido == null ? Periodo.SEMPRE : pedido, agora);
        Instant inicio = fechado.de();
        Instant fim = fechado.antesDe();
        if (!inicio.isBefore(fim)) {
            throw Recusa.RegraNaoAtendida.campo("de", "O período ainda não começou: escolha um início até agora.");
        }
        if (Duration.between(inicio, fim).compareTo(Duration.ofDays(DIAS_NO_MAXIMO)) > 0) {
            throw Recusa.RegraNaoAtendida.campo(
                    "de", "O período tem mais de %d dias: escolha um mais curto.".formatted(DIAS_NO_MAXIMO));
        }
        return fechado;
    }

    /** The same, of any length, and also of what is still to come. */
    static Periodo fechado(Periodo pedido, Instant agora) {
        Instant fim = pedido.antesDe() == null ? agora.plus(1, ChronoUnit.MICROS) : pedido.antesDe();
        return new Periodo(pedido.de() == null ? antesDe(fim) : pedido.de(), fim);
    }

    private static Instant antesDe(Instant fim) {
        Instant inicio = fim.minus(PADRAO);
        return inicio.isBefore(O_PRIMEIRO) ? O_PRIMEIRO : inicio;
    }
}
