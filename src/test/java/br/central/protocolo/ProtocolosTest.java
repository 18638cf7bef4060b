package br.central.protocolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolosTest {

    private final ReservaDeFaixas reserva = mock(ReservaDeFaixas.class);

    @Test
    void compoeRegistroDiaDaOperadoraESequencia() {
        when(reserva.reservar(LocalDate.of(2026, 7, 27))).thenReturn(new Faixa(51, 52), new Faixa(101, 150));

        Protocolos protocolos = em("2026-07-28T02:59:59Z");

        assertThat(protocolos.proximo()).isEqualTo("34567820260727000051");
        assertThat(protocolos.proximo()).isEqualTo("34567820260727000052");
        assertThat(protocolos.proximo()).isEqualTo("34567820260727000101");
    }

    @Test
    void diaViraNoFusoDaOperadora() {
        when(reserva.reservar(LocalDate.of(2026, 7, 28))).thenReturn(new Faixa(1, 50));

        assertThat(em("2026-07-28T03:00:00Z").proximo()).isEqualTo("34567820260728000001");
    }

    @Test
    void chegaAte999999ESoEntaoRecusaSemVoltarAoBanco() {
        when(reserva.reservar(any())).thenReturn(new Faixa(999_999, 1_000_000));
        Protocolos protocolos = em("2026-07-28T12:00:00Z");

        assertThat(protocolos.proximo()).endsWith("999999");
        assertThatThrownBy(protocolos::proximo)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2026-07-28");
        assertThatThrownBy(protocolos::proximo).isInstanceOf(IllegalStateException.class);
        verify(reserva, times(1)).reservar(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "-12345"})
    void registroMalFormadoImpedeAPartida(String registro) {
        assertThatThrownBy(() -> new Protocolos(registro, Clock.systemUTC(), reserva))
                .hasMessageContaining("central.registro-ans");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "00000020260727000001, true",
                "34567820240229999999, true",
                "34567820260229000001, false",
                "34567820261301000001, false",
                "34567820260727000000, false",
                "3456782026072700001, false",
                "345678202607270000012, false",
                "3456782026072700000A, false",
                "'34567820260727 00001', false",
                "٣٤٥٦٧٨٢٠٢٦٠٧٢٧٠٠٠٠٠١, false",
                "'', false",
                "null, false"
            })
    void reconheceOFormato(String protocolo, boolean esperado) {
        assertThat(Protocolos.valido(protocolo)).isEqualTo(esperado);
    }

    private Protocolos em(String instante) {
        Clock relogio = Clock.fixed(Instant.parse(instante), ZoneId.of("America/Sao_Paulo"));
        return new Protocolos("345678", relogio, reserva);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000020261126000017",
                "000000 20261126 000017",
                "000000-20261126-000017",
                "000000.20261126/000017",
                "20261126000017",
                "\u202A00000020261126000017\u202C",
                " 000000\u00A020261126\u00A0000017 "
            })
    void oProtocoloEhOMesmoEscritoDeOutroJeito(String escrito) {
        assertThat(Protocolos.ler(escrito)).isEqualTo("00000020261126000017");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "123", "20261326000017", "000000202611260000170", "52998224725"})
    void oQueNaoEProtocoloFicaComoVeio(String escrito) {
        assertThat(Protocolos.ler(escrito)).isEqualTo(escrito);
    }
}
