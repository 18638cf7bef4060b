package br.central.pagina;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our scripts are formatted by Prettier and held to the rules of {@code eslint.config.mjs}. With
 * {@code -Dcentral.scripts=formatar} they are written as they should be; what only a rule finds stays to be mended.
 */
class EstiloDosScriptsTest {

    private static final Path FERRAMENTAS = Path.of("target/scripts");

    @Test
    void todosOsScriptsEstaoFormatadosESemNadaQueAsRegrasRecusem() throws Exception {
        List<Path> nossos = nossos();
        assertThat(nossos).hasSizeGreaterThan(20);

        assertThat(ditos("formatar".equals(System.getProperty("central.scripts")) ? "write" : "check", nossos))
                .as("./mvnw test -Dtest=EstiloDosScriptsTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dcentral.scripts=formatar formats them")
                .isEmpty();
    }

    @Test
    void oQueFaltaEDito(@TempDir Path pasta) throws Exception {
        Path torto = Files.writeString(
                pasta.resolve("torto.mjs"),
                "var semUso = 1\nif (process.argv == 2) naoHa();\nlet fixo = 3;\nfixo.x = 1;\n");

        assertThat(ditos("check", List.of(torto)))
                .extracting(dito -> dito.replaceFirst(".*?torto.mjs:?\\d* (\\w[\\w-]*):.*", "$1"))
                .containsExactlyInAnyOrder(
                        "prettier", "no-var", "no-unused-vars", "eqeqeq", "no-undef", "prefer-const");
    }

    private static List<Path> nossos() throws IOException {
        List<Path> achados = new ArrayList<>();
        for (String pasta : List.of("src", "docs")) {
            try (Stream<Path> arquivos = Files.walk(Path.of(pasta))) {
                arquivos.filter(um -> um.toString().matches(".*\\.m?js"))
                        .filter(um -> !um.toString().contains("node_modules"))
                        .forEach(achados::add);
            }
        }
        achados.add(Path.of("eslint.config.mjs"));
        return achados;
    }

    private static List<String> ditos(String modo, List<Path> arquivos) throws Exception {
        assertThat(FERRAMENTAS.resolve("eslint"))
                .as("./mvnw process-test-classes brings it")
                .exists();
        List<String> comando = new ArrayList<>(List.of(node(), "src/test/js/estilo.mjs", FERRAMENTAS.toString(), modo));
        arquivos.forEach(um -> comando.add(um.toString()));
        Process processo = new ProcessBuilder(comando).redirectErrorStream(true).start();
        String dito = new String(processo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(processo.waitFor()).as(dito).isZero();
        return dito.lines().toList();
    }

    /** Playwright's own, one for each system, from its jar. */
    private static String node() {
        return Driver.ensureDriverInstalled(Map.of(), false)
                .createProcessBuilder()
                .command()
                .get(0);
    }
}
