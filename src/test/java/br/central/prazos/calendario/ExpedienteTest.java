package br.central.prazos.calendario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpedienteTest {

    @Test
    void temVariasJanelasNoDia() {
        var expediente = Expediente.de(List.of("08:00-12:00", " 13:00 - 24:00 "));

        assertThat(expediente.em(LocalDate.of(2026, 6, 11), ZoneOffset.UTC))
                .extracting(periodo -> periodo.inicio() + "/" + periodo.fim())
                .containsExactly(
                        "2026-06-11T08:00:00Z/2026-06-11T12:00:00Z", "2026-06-11T13:00:00Z/2026-06-12T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18:00-08:00",
                "08:00-08:00",
                "08:00",
                "08:00-12:00;11:00-18:00",
                "13:00-18:00;08:00-12:00",
                "08:00-24:00;09:00-10:00",
                "8h-18h"
            })
    void recusaJanelasSemSentido(String janelas) {
        assertThatThrownBy(() -> Expediente.de(Arrays.asList(janelas.split(";"))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void recusaFicarSemJanela() {
        assertThatThrownBy(() -> Expediente.de(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
