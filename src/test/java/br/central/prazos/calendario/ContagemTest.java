package br.central.prazos.calendario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContagemTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    private final FeriadosOficiais nacionais = new FeriadosOficiais(null, false);
    private final Contagem contagem = contagem(new FeriadosOficiais(null, false), "08:00-18:00");

    @ParameterizedTest(name = "{0} + {1} {2} = {3}")
    @CsvSource({
        // Carnaval of 2026 is 16 and 17 February: working days, as it is facultative
        "2026-02-13T10:00:00, 3, dias_uteis, 2026-02-18T23:59:59",
        // 20 Nov 2026 is a Friday; before 2024 it was a working day
        "2026-11-19T15:30:00, 1, dias_uteis, 2026-11-23T23:59:59",
        "2023-11-19T15:30:00, 1, dias_uteis, 2023-11-20T23:59:59",
        // over Christmas and New Year
        "2026-12-23T09:00:00, 7, dias_uteis, 2027-01-05T23:59:59",
        // Friday evening, and a weekend
        "2026-06-12T23:59:59, 5, dias_uteis, 2026-06-19T23:59:59",
        "2026-06-13T00:00:00, 1, dias_uteis, 2026-06-15T23:59:59",
        // Good Friday and Tiradentes
        "2026-04-02T12:00:00, 10, dias_uteis, 2026-04-17T23:59:59",
        "2026-04-17T12:00:00, 2, dias_uteis, 2026-04-22T23:59:59",
        "2026-11-19T15:30:00, 7, dias_corridos, 2026-11-26T23:59:59",
        "2026-12-31T00:00:01, 1, dias_corridos, 2027-01-01T23:59:59",
        "2026-06-12T17:30:00, 45, minutos, 2026-06-12T18:15:00",
        "2026-06-12T17:30:00, 24, horas, 2026-06-13T17:30:00",
        "2026-06-12T17:30:00, 0, imediato, 2026-06-12T17:30:00",
        "2026-06-11T09:00:00, 4, horas_uteis, 2026-06-11T13:00:00",
        "2026-06-11T06:00:00, 10, horas_uteis, 2026-06-11T18:00:00",
        "2026-06-12T17:30:00, 1, horas_uteis, 2026-06-15T08:30:00",
        "2026-06-12T20:00:00, 11, horas_uteis, 2026-06-16T09:00:00",
        "2026-11-19T17:00:00, 2, horas_uteis, 2026-11-23T09:00:00"
    })
    void conta(LocalDateTime abertoEm, int quantidade, String unidade, LocalDateTime venceEm) {
        Instant vencimento = contagem.vencimento(
                em(abertoEm), quantidade, Unidade.de(unidade).orElseThrow());

        assertThat(vencimento).isEqualTo(em(venceEm));
    }

    @Test
    void facultativosContamComoFeriadoQuandoConfigurado() {
        Contagem comFacultativos = contagem(new FeriadosOficiais(null, true), "08:00-18:00");

        assertThat(comFacultativos.vencimento(em("2026-02-13T10:00"), 1, Unidade.DIAS_UTEIS))
                .isEqualTo(em("2026-02-19T23:59:59"));
        assertThat(comFacultativos.vencimento(em("2026-06-03T10:00"), 1, Unidade.DIAS_UTEIS))
                .isEqualTo(em("2026-06-05T23:59:59"));
    }

    @Test
    void horasUteisPulamOIntervaloDoAlmoco() {
        Contagem comAlmoco = contagem(nacionais, "08:00-12:00", "13:00-18:00");

        assertThat(comAlmoco.vencimento(em("2026-06-11T11:00"), 3, Unidade.HORAS_UTEIS))
                .isEqualTo(em("2026-06-11T15:00"));
        assertThat(comAlmoco.vencimento(em("2026-06-11T12:30"), 1, Unidade.HORAS_UTEIS))
                .isEqualTo(em("2026-06-11T14:00"));
    }

    @Test
    void expedienteDeDiaInteiroContaVinteEQuatroHoras() {
        Contagem diaInteiro = contagem(nacionais, "00:00-24:00");

        assertThat(diaInteiro.vencimento(em("2026-06-12T12:00"), 24, Unidade.HORAS_UTEIS))
                .isEqualTo(em("2026-06-15T12:00"));
    }

    /** Daylight saving ended on 18 Feb 2018 at midnight: 23:59:59 of the 17th happened twice. */
    @Test
    void oDiaAcabaNaSegundaMeiaNoiteQuandoORelogioVolta() {
        assertThat(contagem.vencimento(em("2018-02-16T10:00"), 1, Unidade.DIAS_CORRIDOS))
                .isEqualTo(Instant.parse("2018-02-18T02:59:59Z"));
    }

    /** On 4 Nov 2018 the day began at 01:00 and had 23 hours. */
    @Test
    void oDiaQuePerdeUmaHoraTemSoAsHorasQueTem() {
        Contagem todoDia = new Contagem(SAO_PAULO, dia -> true, Expediente.de(List.of("00:00-24:00")));

        assertThat(todoDia.vencimento(Instant.parse("2018-11-04T03:00:00Z"), 23, Unidade.HORAS_UTEIS))
                .isEqualTo(Instant.parse("2018-11-05T02:00:00Z"));
        assertThat(todoDia.vencimento(em("2018-11-03T10:00"), 1, Unidade.DIAS_CORRIDOS))
                .isEqualTo(Instant.parse("2018-11-05T01:59:59Z"));
    }

    @Test
    void atencaoEUmaParteDoCaminho() {
        Instant abertura = em("2026-06-11T08:00");

        assertThat(contagem.atencaoEm(abertura, 10, Unidade.HORAS, 80)).isEqualTo(em("2026-06-11T16:00"));
        assertThat(contagem.atencaoEm(abertura, 0, Unidade.IMEDIATO, 100)).isEqualTo(abertura);
        assertThat(contagem.atencaoEm(abertura, 10, Unidade.DIAS_CORRIDOS, 100)).isEqualTo(em("2026-06-21T23:59:59"));
    }

    @ParameterizedTest(name = "{0} + {3}% de {1} {2} = {4}")
    @CsvSource({
        // 12.8 hours of work from a Friday's 10:00: 8 on Friday, 4.8 on Monday
        "2026-11-27T10:00:00, 16, HORAS_UTEIS, 80, 2026-11-30T12:48:00",
        "2026-11-27T10:00:00, 16, HORAS_UTEIS, 100, 2026-11-30T16:00:00",
        "2026-06-11T15:30:00, 5, DIAS_UTEIS, 80, 2026-06-17T23:59:59",
        "2026-06-11T15:30:00, 5, DIAS_UTEIS, 100, 2026-06-18T23:59:59",
        // 5.6 days over a holiday and two weekends
        "2026-11-19T15:30:00, 7, DIAS_UTEIS, 80, 2026-11-30T14:24:00",
        "2026-06-12T15:30:00, 1, DIAS_UTEIS, 50, 2026-06-15T12:00:00"
    })
    void atencaoContaNaUnidadeDoPrazo(
            LocalDateTime abertura, int quantidade, Unidade unidade, int percentual, LocalDateTime esperada) {
        assertThat(contagem.atencaoEm(em(abertura), quantidade, unidade, percentual))
                .isEqualTo(em(esperada));
    }

    private static Contagem contagem(FeriadosOficiais feriados, String... janelas) {
        DiasUteis calendario = dia -> dia.getDayOfWeek() != DayOfWeek.SATURDAY
                && dia.getDayOfWeek() != DayOfWeek.SUNDAY
                && !feriados.de(dia.getYear()).contains(dia);
        return new Contagem(SAO_PAULO, calendario, Expediente.de(List.of(janelas)));
    }

    private static Instant em(String local) {
        return em(LocalDateTime.parse(local));
    }

    private static Instant em(LocalDateTime local) {
        return local.atZone(SAO_PAULO).toInstant();
    }
}
