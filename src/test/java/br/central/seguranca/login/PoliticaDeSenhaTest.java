package br.central.seguranca.login;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.seguranca.login.PoliticaDeSenha.Regra;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliticaDeSenhaTest {

    private static final List<String> ANA = Arrays.asList("ana.souza", "Ana Carolina", "Souza Figueiredo", null);

    private final PoliticaDeSenha politica = new PoliticaDeSenha(false, "demo");

    @ParameterizedTest
    @CsvSource({
        "'', TAMANHO",
        "demo, TAMANHO",
        "Xk7#pQ9!zR2, TAMANHO",
        "leavemealone, COMUM",
        "QWERTY123456, COMUM",
        "aaaaaaaaaaaaaaaa, DIFICIL",
        "123456789012345678, DIFICIL",
        "qwertyuiopasdfgh, DIFICIL",
        "'!@#$%^&*()_+', DIFICIL",
        "senha12345678, DIFICIL",
        "anacarolina1990, DIFICIL",
        "figueiredo-2026, DIFICIL",
        "ana.souza.souza, DIFICIL",
        "atendimento2026, DIFICIL"
    })
    void recusadaPelaPrimeiraRegraQueFalta(String senha, Regra regra) {
        assertThat(politica.violada(senha, ANA)).contains(regra);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "girafa azul toca violino",
                "cavalocorretobateriagrampo",
                "Xk7#pQ9!zR2m",
                "ônibus às três é cedo",
                "👍👍 polvo 9 guarda-chuva"
            })
    void aceita(String senha) {
        assertThat(politica.violada(senha, ANA)).isEmpty();
    }

    @Test
    void limitesEmCaracteresQueSeVeem() {
        String base = "Xk7#pQ9!zR2";
        assertThat(politica.atende(Regra.TAMANHO, base + "m", ANA)).isTrue();
        assertThat(politica.atende(Regra.TAMANHO, base + "👍", ANA)).isTrue();
        assertThat(politica.atende(Regra.TAMANHO, "👍".repeat(11), ANA)).isFalse();
        assertThat(politica.atende(Regra.TAMANHO, "x".repeat(128), ANA)).isTrue();
        assertThat(politica.atende(Regra.TAMANHO, "x".repeat(129), ANA)).isFalse();
    }

    /** Known to be slow for long inputs: only the beginning is looked at. */
    @Test
    void entradasEnormesNaoDemoram() {
        String enorme = "4@8({[<369&#!1/|0$5+7%2".repeat(10_000);
        long inicio = System.nanoTime();

        politica.atende(Regra.DIFICIL, enorme, List.of(enorme, enorme + " " + enorme));

        assertThat((System.nanoTime() - inicio) / 1_000_000_000L).isLessThan(10);
    }

    @Test
    void aDemonstracaoAceitaASuaSenhaENenhumaOutra() {
        PoliticaDeSenha daDemonstracao = new PoliticaDeSenha(true, "demo");

        assertThat(daDemonstracao.violada("demo", ANA)).isEmpty();
        assertThat(daDemonstracao.violada("demo2", ANA)).contains(Regra.TAMANHO);
        assertThat(politica.violada("demo", ANA)).contains(Regra.TAMANHO);
    }
}
