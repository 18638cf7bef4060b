package br.central.seguranca.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TentativasDeLoginTest {

    private final Relogio relogio = new Relogio();
    private final TentativasDeLogin tentativas = new TentativasDeLogin(relogio);

    @Test
    void quartoErroAindaNaoFazEsperar() {
        errar(TentativasDeLogin.LIMITE - 1);

        assertThat(tentativas.deveEsperar("ana", "10.0.0.1")).isFalse();
    }

    @Test
    void quintoErroFazEsperarSoAqueleEndereco() {
        errar(TentativasDeLogin.LIMITE);

        assertThat(tentativas.deveEsperar("ana", "10.0.0.1")).isTrue();
        assertThat(tentativas.deveEsperar("ana", "10.0.0.2")).isFalse();
        assertThat(tentativas.deveEsperar("bia", "10.0.0.1")).isFalse();
    }

    @Test
    void esperaTermina() {
        errar(TentativasDeLogin.LIMITE);

        relogio.agora = relogio.agora.plus(TentativasDeLogin.ESPERA).plusMillis(1);

        assertThat(tentativas.deveEsperar("ana", "10.0.0.1")).isFalse();
        errar(1);
        assertThat(tentativas.deveEsperar("ana", "10.0.0.1")).isFalse();
    }

    @Test
    void acertoZeraAContagem() {
        errar(TentativasDeLogin.LIMITE - 1);
        tentativas.acertou("ana", "10.0.0.1");
        errar(1);

        assertThat(tentativas.deveEsperar("ana", "10.0.0.1")).isFalse();
    }

    @Test
    void oQueSeLembraTemFim() {
        for (int i = 0; i < 3 * TentativasDeLogin.LEMBRADAS; i++) {
            tentativas.falhou("inventado-" + i, "10.0.0.1");
        }
        assertThat(tentativas.lembradas()).isLessThanOrEqualTo(TentativasDeLogin.LEMBRADAS);

        relogio.agora = relogio.agora.plus(TentativasDeLogin.ESPERA).plusSeconds(2);
        assertThat(tentativas.lembradas()).isZero();
    }

    @Test
    void oQueNaoCabeNemEOlhado() {
        assertThat(TentativasDeLogin.cabem("a".repeat(TentativasDeLogin.MAIOR_LOGIN), "x"))
                .isTrue();
        assertThat(TentativasDeLogin.cabem("a".repeat(TentativasDeLogin.MAIOR_LOGIN + 1), "x"))
                .isFalse();
        assertThat(TentativasDeLogin.cabem("a", "x".repeat(TentativasDeLogin.MAIOR_SENHA + 1)))
                .isFalse();
    }

    private void errar(int vezes) {
        for (int i = 0; i < vezes; i++) {
            tentativas.falhou("ana", "10.0.0.1");
            relogio.agora = relogio.agora.plus(Duration.ofSeconds(1));
        }
    }

    private static final class Relogio extends Clock {
        private Instant agora = Instant.parse("2026-03-02T12:00:00Z");

        @Override
        public Instant instant() {
            return agora;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId fuso) {
            return this;
        }
    }
}
