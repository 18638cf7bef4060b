package br.central.teste;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a manual names in bold or in italics, held against all that was read on the pages on the way. */
public final class ManualSeguido {

    private static final Pattern NOMEADO = Pattern.compile("\\*{1,2}([^*]+)\\*{1,2}");
    private static final String TUDO_QUE_SE_LE = """
            no => { const raiz = no.shadowRoot || no; return [raiz.textContent, ...[...raiz.querySelectorAll('[aria-label]')]
              .map(um => um.getAttribute('aria-label'))].join(' ').replace(/\\s+/g, ' '); }""";

    private final Path manual;
    private final StringBuilder lido = new StringBuilder();

    public ManualSeguido(String manual) {
        this.manual = Path.of("docs", "manual", manual);
    }

    public void ler(Locator onde) {
        lido.append(' ').append(onde.evaluate(TUDO_QUE_SE_LE));
    }

    /** Whatever stands between the two headings. */
    public void conferir(String de, String ate, int aoMenos) {
        String paginas = lido.toString().toLowerCase(Locale.ROOT);
        assertThat(nomeados(de, ate))
                .hasSizeGreaterThan(aoMenos)
                .allSatisfy(um -> assertThat(paginas).contains(um.toLowerCase(Locale.ROOT)));
    }

    private List<String> nomeados(String de, String ate) {
        try {
            String texto = Files.readString(manual);
            int comeco = texto.indexOf(de);
            return NOMEADO.matcher(texto.substring(comeco, texto.indexOf(ate, comeco + de.length()))
                            .replaceAll("`[^`\n]*`", "")
                            .replaceAll("\\s+", " "))
                    .results()
                    .map(um -> um.group(1))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Taken only where the documentation is brought up to date. */
    public void fotografar(Page pagina, String figura) {
        if ("atualizar".equals(System.getProperty("central.documentacao"))) {
            String pasta = manual.getFileName().toString().replace(".md", "");
            pagina.screenshot(new Page.ScreenshotOptions()
                    .setPath(manual.resolveSibling(pasta).resolve(figura + ".png")));
        }
    }
}
