package br.central.regras.modelos;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;

/** How far back the heat map looks: hours to the second, and whole days. */
public enum PeriodoDoCalor {
    HORA("última hora", Duration.ofHours(1)),
    DIA("últimas 24 horas", Duration.ofDays(1)),
    SEMANA("últimos 7 dias", Period.ofDays(7)),
    MES("último mês", Period.ofMonths(1)),
    TRIMESTRE("últimos 3 meses", Period.ofMonths(3)),
    ANO("último ano", Period.ofYears(1));

    private final String descricao;
    private final TemporalAmount quanto;

    PeriodoDoCalor(String descricao, TemporalAmount quanto) {
        this.descricao = descricao;
        this.quanto = quanto;
    }

    public String descricao() {
        return descricao;
    }

    Instant desde(Instant agora, ZoneId fuso) {
        return quanto instanceof Duration
                ? agora.minus(quanto)
                : agora.atZone(fuso)
                        .toLocalDate()
                        .minus(quanto)
                        .atStartOfDay(fuso)
                        .toInstant();
    }

    /** Whether it begins where a day does. */
    boolean porDias() {
        return quanto instanceof Period;
    }
}
