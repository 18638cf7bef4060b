package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextoBuscaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "José da Conceição|jose da conceicao",
                "Jose\u0301|jose",
                "Mari\u00ADa\u200B\u202E Souza|maria souza",
                "Maria\u00A0de\u2009Souza|maria de souza",
                "D\u2019\u00C1vila|d'avila",
                "D\u00B4\u00C1vila|d'avila",
                "D`Avila|d'avila",
                "Souza\u2011Lima|souza-lima",
                "Souza \u2013 Lima|souza - lima",
                "\u201Csegunda via\u201D|\"segunda via\"",
                "2ª via, nº 10|2a via, no 10",
                "n\u00B0 10|no 10",
                "\uFF2D\uFF41ria|maria",
                "o\uFB01cina|oficina"
            })
    void oQueSeVeIgualFicaIgual(String texto, String forma) {
        assertThat(TextoBusca.normalizar(texto)).isEqualTo(forma);
        assertThat(TextoBusca.normalizar(forma)).isEqualTo(forma);
    }

    @Test
    void palavrasSeparamPorVirgulaEHifen() {
        assertThat(TextoBusca.palavras("Silva, Maria")).containsExactly("silva", "maria");
        assertThat(TextoBusca.palavras("Souza-Lima  souza")).containsExactly("souza", "lima");
        assertThat(TextoBusca.palavras("maria@example.com")).containsExactly("maria@example.com");
        assertThat(TextoBusca.palavras(" \u200B ")).isEmpty();
    }

    @Test
    void oTextoQueCresceCabeNaColuna() {
        assertThat(TextoBusca.juntarAte(20, "\uFDFA".repeat(20))).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "\u202A\u202C", "\u00A0", "\u3164", "\u2800", "\uFEFF\u00AD"})
    void oQueNaoSeVeEVazio(String texto) {
        assertThat(TextoVisto.vazio(texto)).isTrue();
    }

    @Test
    void oTextoGrandeNaoCustaMaisQueOSeuTamanho() {
        String grande = "\u202A1-".repeat(200_000);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            TextoBusca.palavras(grande);
            Pontuacao.soNumero(grande);
            NomeDePessoa.comparavel(grande);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Silva, Maria Aparecida da|MARIA APARECIDA DA SILVA",
                "Maria da Silva|Maria Silva",
                "Maria dos Santos e Souza|maria santos souza",
                "Souza-Lima, Ana|Ana Souza Lima",
                "Joana D\u2019\u00C1vila|Joana D' Avila",
                "João Paulo 2\u00BA|Joao Paulo 2o",
                "Mar\u00EDa\u200E Ib\u00E1\u00F1ez|maria ibanez"
            })
    void oMesmoNomeEscritoDeOutroJeito(String um, String outro) {
        assertThat(NomeDePessoa.comparavel(um)).isEqualTo(NomeDePessoa.comparavel(outro));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Maria Souza|Mara Souza",
                "Maria Souza|Souza Maria",
                "Ana Lima|Ana Lima Souza",
                "Davi Reis|Dvi Reis"
            })
    void outroNomeContinuaOutro(String um, String outro) {
        assertThat(NomeDePessoa.comparavel(um)).isNotEqualTo(NomeDePessoa.comparavel(outro));
    }
}
