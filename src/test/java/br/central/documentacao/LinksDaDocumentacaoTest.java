package br.central.documentacao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page of the repository points to a file that is not there. */
class LinksDaDocumentacaoTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)");

    static List<Path> paginas() throws IOException {
        try (var docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
                                    .map(Path::of),
                            docs.filter(pagina -> pagina.toString().endsWith(".md")
                                    && !pagina.toString().contains("node_modules")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("paginas")
    void todoLinkLevaAAlgumLugar(Path pagina) {
        LINK.matcher(Trecho.ler(pagina))
                .results()
                .map(link -> link.group(1))
                .forEach(alvo -> assertThat(pagina.resolveSibling(alvo).normalize())
                        .as("%s aponta para %s", pagina, alvo)
                        .exists());
    }
}
