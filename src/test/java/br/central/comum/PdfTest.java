package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** What was written is what can be read in the document, in whatever script. */
class PdfTest {

    private static final String MODELO = """
            <html><head><style>body { font: 10pt Documento, Helvetica; } .m { font-family: "Documento Mono"; }</style></head>
            <body><p>x<span th:text="${texto}"></span>x</p><p><b th:text="${texto}"></b></p>
            <p class="m">abc</p></body></html>""";

    private final Pdf pdf;

    PdfTest() {
        var leitor = new StringTemplateResolver();
        leitor.setTemplateMode(TemplateMode.HTML);
        var modelos = new SpringTemplateEngine();
        modelos.setTemplateResolver(leitor);
        pdf = new Pdf(modelos);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "glicose \u2265 7 \u2192 insulina, 90 \u00b5g/dl \u00b1 2 \u2260 \u221e",
                "\u201cSra. D\u2019\u00c1vila\u201d \u2014 \u00e9 o n\u00ba 3\u2026 \u20ac 10",
                "\u03b2-talassemia \u03b1 \u03a9 \u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac",
                "\u0421\u0435\u0440\u0433\u0435\u0439 \u042e\u0449\u0435\u043d\u043a\u043e",
                "Nguy\u1ec5n \u0141\u00f3d\u017a \u011e\u00fcne\u015f",
                "\u2714 \u260e \u2022"
            })
    void oQueSeEscreveuEstaNoDocumento(String texto) throws IOException {
        String lido = lido(texto, true);

        assertThat(lido).contains("x" + texto + "x").doesNotContain("#");
        assertThat(lido.split(java.util.regex.Pattern.quote(texto), -1)).hasSize(3);
    }

    @Test
    void oArabeEOHebraicoSeLeemNaSuaOrdem() throws IOException {
        String arabe = "\u0645\u062d\u0645\u062f \u0639\u0644\u064a";
        String hebraico = "\u05e9\u05dc\u05d5\u05dd";

        assertThat(lido("Nome: " + arabe)).contains(arabe).doesNotContain("#");
        assertThat(lido("Nome: " + hebraico)).contains(hebraico);
    }

    @Test
    void oQueAFonteNaoTemDeixaUmSinal() throws IOException {
        assertThat(lido("Obrigado \ud83d\udc4d!")).contains("Obrigado \ufffd!").doesNotContain("#");
        assertThat(lido("\ud83d\ude00")).contains("\ud83d\ude00");
    }

    /** Nothing depends on what the reader has installed. */
    @Test
    void asFontesVaoNoArquivo() throws IOException {
        Set<String> fontes = new HashSet<>();
        try (var documento = Loader.loadPDF(pdf.de(MODELO, Map.of("texto", "Olá")))) {
            for (PDPage pagina : documento.getPages()) {
                for (COSName nome : pagina.getResources().getFontNames()) {
                    var fonte = pagina.getResources().getFont(nome);
                    assertThat(fonte.isEmbedded()).as(fonte.getName()).isTrue();
                    fontes.add(fonte.getName().replaceAll("^[A-Z]+\\+", ""));
                }
            }
        }
        assertThat(fontes)
                .containsExactlyInAnyOrder("DejaVuSansCondensed", "DejaVuSansCondensed-Bold", "DejaVuSansMono");
    }

    private String lido(String texto) throws IOException {
        return lido(texto, false);
    }

    /** @param comoSeVe by where it stands on the page, not by when it was drawn */
    private String lido(String texto, boolean comoSeVe) throws IOException {
        try (var documento = Loader.loadPDF(pdf.de(MODELO, Map.of("texto", texto)))) {
            var leitor = new PDFTextStripper();
            leitor.setSortByPosition(comoSeVe);
            return leitor.getText(documento);
        }
    }
}
