package br.central.prazos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.prazos.HorarioDeContato.Janelas;
import br.central.prazos.calendario.DiasUteis;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HorarioDeContatoTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final Set<LocalDate> FERIADOS = Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 5));

    private static final DiasUteis CALENDARIO = new DiasUteis() {
        @Override
        public boolean ehUtil(LocalDate dia) {
            return dia.getDayOfWeek().getValue() < 6 && !FERIADOS.contains(dia);
        }

        @Override
        public boolean ehFeriado(LocalDate dia) {
            return FERIADOS.contains(dia);
        }
    };

    private final HorarioDeContato horario = new HorarioDeContato(CALENDARIO, Clock.system(SAO_PAULO));

    @ParameterizedTest
    @CsvSource({
        // Within the window, at its edges and outside of it.
        "2026-11-26T10:00, 2026-11-26T10:00",
        "2026-11-26T08:00, 2026-11-26T08:00",
        "2026-11-26T07:59, 2026-11-26T08:00",
        "2026-11-26T20:00, 2026-11-27T08:00",
        "2026-11-26T23:42, 2026-11-27T08:00",
        // Saturday has hours of its own, Sunday none.
        "2026-11-27T21:00, 2026-11-28T09:00",
        "2026-11-28T14:00, 2026-11-30T08:00",
        "2026-11-29T12:00, 2026-11-30T08:00",
        // A holiday on a Saturday and one on a Friday, and the night after the eve.
        "2026-12-04T20:30, 2026-12-07T08:00",
        "2026-12-24T22:00, 2026-12-26T09:00"
    })
    void proximoMomentoPermitido(LocalDateTime aPartirDe, LocalDateTime esperado) {
        assertThat(horario.proximo(instante(aPartirDe), new Janelas("08:00-20:00", "09:00-14:00")))
                .isEqualTo(instante(esperado));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26T12:30, 2026-11-26T14:00", "2026-11-27T18:00, 2026-11-30T08:00"})
    void variasJanelasNoDiaENuncaAosSabados(LocalDateTime aPartirDe, LocalDateTime esperado) {
        assertThat(horario.proximo(instante(aPartirDe), new Janelas("08:00-12:00, 14:00-18:00", "nunca")))
                .isEqualTo(instante(esperado));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nunca", "", "8-20", "20:00-08:00", "25:00-26:00", "08:00-12:00,11:00-13:00"})
    void recusaOQueNaoEJanela(String diasUteis) {
        assertThatThrownBy(() -> new Janelas(diasUteis, "nunca")).isInstanceOf(IllegalArgumentException.class);
    }

    /** The clocks went forward over midnight of that Sunday: the windows are of the wall clock. */
    @Test
    void horarioDeVerao() {
        assertThat(horario.proximo(
                        instante(LocalDateTime.parse("2018-11-03T20:00")), new Janelas("08:00-20:00", "09:00-14:00")))
                .isEqualTo(Instant.parse("2018-11-05T10:00:00Z"));
    }

    private static Instant instante(LocalDateTime local) {
        return local.atZone(SAO_PAULO).toInstant();
    }
}
