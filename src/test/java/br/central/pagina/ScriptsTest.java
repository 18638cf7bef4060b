package br.central.pagina;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What our scripts and pages say once, and in which file. */
class ScriptsTest {

    private static final Path RECURSOS = Path.of("src/main/resources");
    private static final Path SERVIDOR = RECURSOS.resolve("static/js/central/servidor.js");

    /** What only who speaks with the application has to know. */
    private static final Pattern CONVERSA =
            Pattern.compile("(?i)xsrf|csrf|\\b401\\b|\\bfetch\\(|XMLHttpRequest|hx-request");

    private static final Pattern VERSAO = Pattern.compile("\\d+\\.\\d+\\.\\d+.*\\.m?js|\\.m?js\\?v?=?\\d|[?&]v=");

    @Test
    void soUmScriptFalaComOSistema() {
        assertThat(CONVERSA.matcher(texto(SERVIDOR)).results()).hasSizeGreaterThan(2);
        assertThat(fontes().filter(arquivo -> !arquivo.equals(SERVIDOR)))
                .isNotEmpty()
                .allSatisfy(arquivo -> assertThat(linhasCom(CONVERSA, arquivo))
                        .as("%s: what a page asks for goes by static/js/central/servidor.js", arquivo)
                        .isEmpty());
    }

    @Test
    void nenhumEnderecoDeScriptTrazVersao() {
        assertThat(VERSAO.matcher("/webjars/htmx.org/2.0.10/dist/htmx.esm.js").find())
                .isTrue();
        assertThat(VERSAO.matcher("/js/central/senha.js?v=3").find()).isTrue();
        assertThat(fontes())
                .isNotEmpty()
                .allSatisfy(arquivo -> assertThat(linhasCom(VERSAO, arquivo))
                        .as("%s: the version of a library is the dependency's alone", arquivo)
                        .isEmpty());
    }

    private static List<String> linhasCom(Pattern padrao, Path arquivo) {
        return texto(arquivo).lines().filter(padrao.asPredicate()).toList();
    }

    private static Stream<Path> fontes() {
        try (Stream<Path> arquivos = Files.walk(RECURSOS)) {
            return arquivos.filter(um -> um.toString().matches(".*\\.(m?js|html)")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String texto(Path arquivo) {
        try {
            return Files.readString(arquivo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
