package br.central.prazos.calendario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Counts deadlines over a calendar, in the operator's time zone. In days, the day of the registration is left out and
 * the due day ends at 23:59:59; minutes and hours run from the very moment of the registration.
 */
public final class Contagem {

    private static final LocalTime FIM_DO_DIA = LocalTime.of(23, 59, 59);

    private final ZoneId fuso;
    private final DiasUteis calendario;
    private final Expediente expediente;

    public Contagem(ZoneId fuso, DiasUteis calendario, Expediente expediente) {
        this.fuso = fuso;
        this.calendario = calendario;
        this.expediente = expediente;
    }

    public ZoneId fuso() {
        return fuso;
    }

    public Instant vencimento(Instant abertoEm, int quantidade, Unidade unidade) {
        return switch (unidade) {
            case IMEDIATO, MINUTOS -> abertoEm.plus(quantidade, ChronoUnit.MINUTES);
            case HORAS -> abertoEm.plus(quantidade, ChronoUnit.HOURS);
            case HORAS_UTEIS -> aposHorasUteis(abertoEm, Duration.ofHours(quantidade));
            case DIAS_CORRIDOS -> fimDe(diaDe(abertoEm).plusDays(quantidade));
            case DIAS_UTEIS -> fimDe(aposDiasUteis(diaDe(abertoEm), quantidade));
        };
    }

    /**
     * When the given percentage of the deadline has gone by, counted as the deadline itself: of business hours and
     * business days only what is worked counts, so that it does not fall on a Sunday.
     */
    public Instant atencaoEm(Instant abertoEm, int quantidade, Unidade unidade, int percentual) {
        return switch (unidade) {
            case HORAS_UTEIS ->
                aposHorasUteis(
                        abertoEm,
                        Duration.ofHours(quantidade).multipliedBy(percentual).dividedBy(100));
            case DIAS_UTEIS -> aposCentesimosDeDiaUtil(abertoEm, (long) quantidade * percentual);
            default -> {
                long segundos = Duration.between(abertoEm, vencimento(abertoEm, quantidade, unidade))
                        .getSeconds();
                yield abertoEm.plusSeconds(segundos * percentual / 100);
            }
        };
    }

    /** Of the time from one moment to the other, that in which the operator works; nothing when it is the other way round. */
    public Duration tempoUtil(Instant de, Instant ate) {
        Duration total = Duration.ZERO;
        LocalDate ultimo = diaDe(ate);
        for (LocalDate dia = diaDe(de); !dia.isAfter(ultimo); dia = dia.plusDays(1)) {
            if (calendario.ehUtil(dia)) {
                total = total.plus(tempoUtil(dia, de, ate));
            }
        }
        return total;
    }

    private Duration tempoUtil(LocalDate dia, Instant de, Instant ate) {
        return expediente.em(dia, fuso).stream()
                .map(periodo -> periodo.entre(de, ate))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private LocalDate diaDe(Instant instante) {
        return instante.atZone(fuso).toLocalDate();
    }

    /** Where the clocks go back over midnight 23:59:59 happens twice: the day ends with the second. */
    private Instant fimDe(LocalDate dia) {
        return dia.atTime(FIM_DO_DIA).atZone(fuso).withLaterOffsetAtOverlap().toInstant();
    }

    private Instant aposCentesimosDeDiaUtil(Instant abertoEm, long centesimos) {
        int inteiros = (int) (centesimos / 100);
        LocalDate ultimo = aposDiasUteis(diaDe(abertoEm), inteiros);
        long resto = centesimos % 100;
        return resto == 0
                ? fimDe(ultimo)
                : aposDiasUteis(ultimo, 1)
                        .atStartOfDay(fuso)
                        .toInstant()
                        .plusSeconds(Duration.ofDays(1).getSeconds() * resto / 100);
    }

    private LocalDate aposDiasUteis(LocalDate inicio, int quantidade) {
        LocalDate dia = inicio;
        for (int contados = 0; contados < quantidade; ) {
            dia = dia.plusDays(1);
            contados += calendario.ehUtil(dia) ? 1 : 0;
        }
        return dia;
    }

    private Instant aposHorasUteis(Instant abertoEm, Duration quantidade) {
        Duration falta = quantidade;
        for (LocalDate dia = diaDe(abertoEm); ; dia = dia.plusDays(1)) {
            if (!calendario.ehUtil(dia)) {
                continue;
            }
            for (Expediente.Periodo periodo : expediente.em(dia, fuso)) {
                Instant de = periodo.inicio().isBefore(abertoEm) ? abertoEm : periodo.inicio();
                Duration cabe = Duration.between(de, periodo.fim());
                if (cabe.compareTo(falta) >= 0) {
                    return de.plus(falta);
                }
                falta = cabe.isNegative() ? falta : falta.minus(cabe);
            }
        }
    }
}
