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

    private PeriodoApurado() {}

    /** An open beginning is thirty days before the end, an open end is now. */
    static Periodo de(Periodo pedido, Instant agora) {
        Periodo escolhido = pedido == null ? Periodo.SEMPRE : pedido;
        Instant fim = escolhido.antesDe() == null ? agora.plus(1, ChronoUnit.MICROS) : escolhido.antesDe();
        Instant inicio = escolhido.de() == null ? fim.minus(PADRAO) : escolhido.de();
        if (Duration.between(inicio, fim).compareTo(Duration.ofDays(DIAS_NO_MAXIMO)) > 0) {
            throw Recusa.RegraNaoAtendida.campo(
                    "de", "O período tem mais de %d dias: escolha um mais curto.".formatted(DIAS_NO_MAXIMO));
        }
        return new Periodo(inicio, fim);
    }
}
