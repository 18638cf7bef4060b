package br.central.consulta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodoTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    @Test
    void umDiaEOTodoNoFusoDoOperador() {
        assertThat(Periodo.ler("2026-11-21", "2026-11-21", SAO_PAULO))
                .isEqualTo(new Periodo(Instant.parse("2026-11-21T03:00:00Z"), Instant.parse("2026-11-22T03:00:00Z")));
    }

    @Test
    void umInstanteFicaDentro() {
        assertThat(Periodo.ler(null, "2026-11-21T14:30:00-03:00", SAO_PAULO))
                .isEqualTo(new Periodo(null, Instant.parse("2026-11-21T17:30:00.000001Z")));
    }

    @Test
    void emBrancoESempre() {
        assertThat(Periodo.ler("", " ", SAO_PAULO)).isEqualTo(Periodo.SEMPRE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ontem", "21/11/2026", "2026-02-30", "2026-11-21T14:30", "0000-01-01", "+999999999-12-31T00:00Z"
            })
    void dataNaoAceita(String texto) {
        assertThatThrownBy(() -> Periodo.ler(texto, null, SAO_PAULO))
                .isInstanceOfSatisfying(
                        Recusa.Malformado.class,
                        recusa -> assertThat(recusa.erros())
                                .extracting(Recusa.Erro::campo)
                                .containsExactly("de"));
    }

    @Test
    void naoTerminaAntesDeComecar() {
        assertThatThrownBy(() -> Periodo.ler("2026-11-22", "2026-11-21", SAO_PAULO))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
    }
}
