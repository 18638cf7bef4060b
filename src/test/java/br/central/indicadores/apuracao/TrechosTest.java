package br.central.indicadores.apuracao;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.consulta.Periodo;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrechosTest {

    private static final Periodo MAIO = periodo("2019-05-01T03:00:00Z", "2019-06-01T03:00:00Z");

    private static Periodo periodo(String de, String antesDe) {
        return new Periodo(Instant.parse(de), Instant.parse(antesDe));
    }

    private static Periodo dia(int dia) {
        return periodo("2019-05-%02dT03:00:00Z".formatted(dia), "2019-05-%02dT03:00:00Z".formatted(dia + 1));
    }

    @Test
    void semDiasTudoEFato() {
        assertThat(Trechos.de(MAIO, Stream.empty())).satisfies(trechos -> {
            assertThat(trechos.somados()).isEmpty();
            assertThat(trechos.deFatos()).containsExactly(MAIO);
            assertThat(Trechos.condicao(trechos.somados(), "f.inicio")).isEqualTo("1 = 0");
        });
    }

    @Test
    void diasSeguidosSaoUmTrecho() {
        Trechos trechos = Trechos.de(MAIO, Stream.of(dia(3), dia(4), dia(7)));
        assertThat(trechos.somados()).containsExactly(periodo("2019-05-03T03:00:00Z", "2019-05-05T03:00:00Z"), dia(7));
        assertThat(trechos.deFatos())
                .containsExactly(
                        periodo("2019-05-01T03:00:00Z", "2019-05-03T03:00:00Z"),
                        periodo("2019-05-05T03:00:00Z", "2019-05-07T03:00:00Z"),
                        periodo("2019-05-08T03:00:00Z", "2019-06-01T03:00:00Z"));
    }

    @Test
    void nadaSobraDoQueFoiSomadoInteiro() {
        Trechos trechos = Trechos.de(dia(9), Stream.of(dia(9)));
        assertThat(trechos.somados()).containsExactly(dia(9));
        assertThat(trechos.deFatos()).isEmpty();
    }
}
