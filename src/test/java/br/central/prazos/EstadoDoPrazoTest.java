package br.central.prazos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstadoDoPrazoTest {

    private static final Instant ABERTURA = Instant.parse("2026-06-11T12:00:00Z");

    /** Attention comes 80 seconds after the opening, the end 100 seconds after it. */
    @ParameterizedTest(name = "agora {0}, cumprido {1}: {2}")
    @CsvSource({
        "0, , NO_PRAZO",
        "79, , NO_PRAZO",
        "80, , ATENCAO",
        "100, , ATENCAO",
        "101, , EXPIRADO",
        "500, 0, CUMPRIDO",
        "500, 100, CUMPRIDO",
        "500, 101, CUMPRIDO_EM_ATRASO"
    })
    void estado(long agora, Long cumprido, EstadoDoPrazo esperado) {
        Instant cumpridoEm = cumprido == null ? null : ABERTURA.plusSeconds(cumprido);

        assertThat(EstadoDoPrazo.em(
                        ABERTURA.plusSeconds(agora), ABERTURA.plusSeconds(80), ABERTURA.plusSeconds(100), cumpridoEm))
                .isEqualTo(esperado);
    }
}
