package br.central.comunicacao;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.EnderecoPublico;
import br.central.teste.TesteDeIntegracao;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same words as HTML: whatever a client wrote stays text. */
@TesteDeIntegracao
class DiagramacaoTest {

    @Autowired
    Diagramacao diagramacao;

    @Autowired
    EnderecoPublico endereco;

    @Test
    void marcacaoLinksAlheiosEScriptsFicamTexto() {
        String html = diagramacao.html(new Modelos.Texto(
                "Assunto <i>",
                "Olá, <script>alert(1)</script>.\n\nAbra aqui: https://mau.example.com/portal/n/x\n\n${7*7} [[${7*7}]]"
                        + " <img src=x onerror=alert(1)>\n\nAbra aqui: javascript:alert(1)"));

        assertThat(html)
                .doesNotContain("<script", "<img", "<i>", "href", "49")
                .contains("&lt;script&gt;", "https://mau.example.com/portal/n/x");
    }

    @Test
    void paragrafosListasEONossoLinkTemForma() {
        String link = endereco.noPortal("/n/abc");
        String html = diagramacao.html(
                new Modelos.Texto("Assunto", "Olá.\nTudo bem?\n\n- um\n- dois\n\nAbra aqui: " + link + "\n"));

        assertThat(html)
                .contains("<br>", "<li>um</li>", "<li>dois</li>", "href=\"" + link + "\"", ">Abra aqui</a>")
                .contains("lang=\"pt-BR\"");
    }

    @Test
    void oLinkNoMeioDoQueOClienteEscreveuNaoViraBotao() {
        String html = diagramacao.html(
                new Modelos.Texto("Assunto", "Veja\nAbra aqui: " + endereco.noPortal("/n/abc") + "\ne depois"));

        assertThat(html).doesNotContain("href");
    }
}
