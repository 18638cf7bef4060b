package br.central.anexos.exame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NomeDeArquivoTest {

    @ParameterizedTest
    @CsvSource({
        "laudo.pdf, laudo.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\ana\\guia médica.pdf, guia médica.pdf",
        "a/b\\c.png, c.png",
        "Relatório – José Ação 2026.pdf, Relatório – José Ação 2026.pdf",
        "診断書.pdf, 診断書.pdf",
        ".htaccess, htaccess",
        "'laudo.pdf. . ', laudo.pdf",
        "'a\"b<c>d:e|f?g*h;i.txt', a_b_c_d_e_f_g_h_i.txt",
        "'x   y.txt', x y.txt"
    })
    void tiraCaminhosESinais(String nome, String limpo) {
        assertThat(NomeDeArquivo.limpar(nome)).isEqualTo(limpo);
    }

    @Test
    void tiraControlesEInversaoDeDirecao() {
        assertThat(NomeDeArquivo.limpar("laudo\r\nSet-Cookie\u0000.pdf")).isEqualTo("laudoSet-Cookie.pdf");
        assertThat(NomeDeArquivo.limpar("laudo\u202Efdp.exe")).isEqualTo("laudofdp.exe");
        assertThat(NomeDeArquivo.limpar("Jose\u0301.pdf")).isEqualTo("José.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "..", "a/", "\u0000"})
    void semNomeViraAnexo(String nome) {
        assertThat(NomeDeArquivo.limpar(nome)).isEqualTo("anexo");
        assertThat(NomeDeArquivo.limpar(null)).isEqualTo("anexo");
    }

    @Test
    void encurtaSemPerderAExtensaoNemPartirUmSimbolo() {
        assertThat(NomeDeArquivo.limpar("a".repeat(300) + ".pdf")).hasSize(200).endsWith("a.pdf");
        String simbolos = NomeDeArquivo.limpar("a" + "😀".repeat(150) + ".png");
        assertThat(simbolos).hasSizeLessThanOrEqualTo(200).endsWith("😀.png");
    }
}
