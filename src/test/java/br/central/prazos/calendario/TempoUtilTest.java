package br.central.prazos.calendario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TempoUtilTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    /** 2026-11-20 is a Friday; only weekends are off here. */
    private final Contagem contagem = new Contagem(
            SAO_PAULO,
            dia -> dia.getDayOfWeek() != DayOfWeek.SATURDAY && dia.getDayOfWeek() != DayOfWeek.SUNDAY,
            Expediente.de(List.of("08:00-12:00", "13:00-18:00")));

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00, 2026-11-20T09:45, 45",
        "2026-11-20T11:30, 2026-11-20T13:30, 60",
        "2026-11-20T06:00, 2026-11-20T22:00, 540",
        "2026-11-20T17:00, 2026-11-23T08:30, 90",
        "2026-11-21T09:00, 2026-11-22T17:00, 0",
        "2026-11-16T00:00, 2026-11-23T00:00, 2700",
        "2026-11-20T09:00, 2026-11-20T09:00, 0",
        "2026-11-20T10:00, 2026-11-20T09:00, 0"
    })
    void contaSoOExpediente(String de, String ate, long minutos) {
        assertThat(contagem.tempoUtil(em(de), em(ate)).toMinutes()).isEqualTo(minutos);
    }

    private static Instant em(String quando) {
        return LocalDateTime.parse(quando).atZone(SAO_PAULO).toInstant();
    }
}
