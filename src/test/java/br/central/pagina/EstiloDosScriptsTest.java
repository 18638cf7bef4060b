package br.central.pagina;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Our scripts are formatted by Prettier and held to the rules of {@code .jshintrc}. With
 * {@code -Dcentral.scripts=formatar} they are written as they should be; what only a rule finds stays to be mended.
 */
class EstiloDosScriptsTest {

    private static final String WEBJARS = "META-INF/resources/webjars/";

    /** Where in their WebJars the tools are, and as what they are run. */
    private static final Map<String, String> FERRAMENTAS = Map.of(
            "prettier/*/standalone.mjs", "standalone.mjs",
            "prettier/*/plugins/babel.mjs", "babel.mjs",
            "prettier/*/plugins/estree.mjs", "estree.mjs",
            "jshint/*/dist/jshint.js", "jshint.cjs");

    @TempDir
    static Path pastaDasFerramentas;

    @BeforeAll
    static void ferramentas() throws IOException {
        var todos = new PathMatchingResourcePatternResolver();
        for (var ferramenta : FERRAMENTAS.entrySet()) {
            Resource[] achados = todos.getResources("classpath*:" + WEBJARS + ferramenta.getKey());
            assertThat(achados).as(ferramenta.getKey()).hasSize(1);
            try (InputStream lida = achados[0].getInputStream()) {
                Files.copy(lida, pastaDasFerramentas.resolve(ferramenta.getValue()));
            }
        }
    }

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
                pasta.resolve("torto.js"),
                "var semUso = 1\nif (window.name == 2) naoHa();\nlet fixo = 3;\nfixo.x = 1;\n");

        assertThat(ditos("check", List.of(torto)))
                .extracting(dito -> dito.replaceFirst(".*?torto.js:?\\d* (\\w[\\w-]*):.*", "$1"))
                .as("the format, var, ==, what is not defined and what is not used")
                .containsExactlyInAnyOrder("prettier", "W132", "W033", "W116", "W117", "W098");
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
        return achados;
    }

    private static List<String> ditos(String modo, List<Path> arquivos) throws Exception {
        List<String> comando =
                new ArrayList<>(List.of(node(), "src/test/js/estilo.mjs", pastaDasFerramentas.toString(), modo));
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
