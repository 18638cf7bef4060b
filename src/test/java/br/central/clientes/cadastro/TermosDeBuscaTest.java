package br.central.clientes.cadastro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermosDeBuscaTest {

    @ParameterizedTest
    @CsvSource({
        "529.982.247-25, 52998224725",
        "12.abc.345/01de-35, 12ABC34501DE35",
        "700 0000 0000 0005, 700000000000005",
        "0970 0001 000123 00 4, 09700001000123004"
    })
    void umDocumentoInteiroEhReconhecido(String texto, String documento) {
        assertThat(TermosDeBusca.documento(texto)).contains(documento);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maria Souza", "maria@example.com", "123", "rua 9 de julho"})
    void outrosTextosNaoSaoDocumentos(String texto) {
        assertThat(TermosDeBusca.documento(texto)).isEmpty();
    }

    @Test
    void cadaPalavraViraUmPadraoSemAcentos() {
        assertThat(TermosDeBusca.padroes("  José  CONCEIÇÃO ")).isEqualTo(List.of("%jose%", "%conceicao%"));
    }

    @Test
    void palavraCurtaSoCasaNoInicioDePalavra() {
        assertThat(TermosDeBusca.padroes("li sá")).isEqualTo(List.of("% li%", "% sa%"));
    }

    @Test
    void curingasDigitadosSaoTextoComum() {
        assertThat(TermosDeBusca.padroes("100%_a\\b")).isEqualTo(List.of("%100\\%\\_a\\\\b%"));
    }

    @ParameterizedTest
    @CsvSource({
        "(11) 98765-4321, %11987654321%",
        "+55 11 98765-4321, %11987654321%",
        "98765-4321, %987654321%",
        "529.982, %529982%"
    })
    void numerosSaoProcuradosSemPontuacao(String texto, String padrao) {
        assertThat(TermosDeBusca.padroes(texto)).isEqualTo(List.of(padrao));
    }

    @Test
    void oNomeInvertidoEOHifenNaoImportam() {
        assertThat(TermosDeBusca.padroes("Silva, Maria")).isEqualTo(List.of("%silva%", "%maria%"));
        assertThat(TermosDeBusca.padroes("Souza\u2011Lima")).isEqualTo(List.of("%souza%", "%lima%"));
        assertThat(TermosDeBusca.padroes("\u202A529.982.247-25\u202C")).isEqualTo(List.of("%52998224725%"));
    }

    @Test
    void numeroPontuadoEntrePalavrasPerdeAPontuacao() {
        assertThat(TermosDeBusca.padroes("maria 98765-4321")).isEqualTo(List.of("%maria%", "%987654321%"));
    }
}
