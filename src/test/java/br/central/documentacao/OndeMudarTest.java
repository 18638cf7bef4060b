package br.central.documentacao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page for newcomers sends them to is there, and where it says. */
class OndeMudarTest {

    private static final String PAGINA = Trecho.ler(Path.of("docs/where-do-i-change.md"));

    private static final Pattern TIPO = Pattern.compile("`((?:[a-z]+\\.)*)([A-Z][a-z][A-Za-z]+)(?:[.(][^`]*)?`");
    private static final Pattern CAMINHO = Pattern.compile("`((?:src|db)/[\\w./-]+)`");

    @Test
    void asClassesEstaoOndeSeDiz() throws IOException {
        Set<String> existentes = tipos();
        assertThat(TIPO.matcher(PAGINA).results().map(OndeMudarTest::dito))
                .hasSizeGreaterThan(40)
                .allSatisfy(dito ->
                        assertThat(existentes).anyMatch(tipo -> tipo.equals(dito) || tipo.endsWith("." + dito)));
    }

    private static String dito(MatchResult achado) {
        return achado.group(1) + achado.group(2);
    }

    @Test
    void osCaminhosExistem() {
        List<String> caminhos =
                CAMINHO.matcher(PAGINA).results().map(achado -> achado.group(1)).toList();
        assertThat(caminhos)
                .isNotEmpty()
                .allSatisfy(caminho -> assertThat(
                                Path.of(caminho.startsWith("db/") ? "src/main/resources/" + caminho : caminho))
                        .exists());
    }

    private static Set<String> tipos() throws IOException {
        try (Stream<Path> arquivos = Files.walk(Path.of("src"))) {
            return arquivos.map(arquivo -> arquivo.toString().replace('\\', '/'))
                    .filter(nome -> nome.endsWith(".java"))
                    .map(nome -> nome.replaceFirst("^src/\\w+/java/", "")
                            .replaceFirst("\\.java$", "")
                            .replace('/', '.'))
                    .collect(Collectors.toSet());
        }
    }
}
