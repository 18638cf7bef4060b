package br.central.documentacao;

import br.central.CentralApplication;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Who really uses whom, as the bytecode says. The open module {@code comum}, which all use, is left out. */
class DiagramaDosModulosTest {

    private static final String COMUM = "comum";

    private final ApplicationModules modulos = ApplicationModules.of(CentralApplication.class);

    @Test
    void aPaginaMostraOsModulosComoSao() {
        String setas = modulos.stream()
                .sorted(java.util.Comparator.comparing(DiagramaDosModulosTest::nome))
                .flatMap(this::linhas)
                .collect(Collectors.joining("\n"));
        new Trecho(Path.of("docs/arquitetura.md"), "modulos").conferir("```mermaid\nflowchart TD\n" + setas + "\n```");
    }

    private Stream<String> linhas(ApplicationModule modulo) {
        if (nome(modulo).equals(COMUM)) {
            return Stream.empty();
        }
        Stream<String> usados = modulo.getDirectDependencies(modulos)
                .uniqueModules()
                .map(DiagramaDosModulosTest::nome)
                .filter(usado -> !usado.equals(COMUM) && !usado.equals(nome(modulo)))
                .sorted()
                .map(usado -> "    " + nome(modulo) + " --> " + usado);
        return Stream.concat(Stream.of("    " + nome(modulo)), usados);
    }

    private static String nome(ApplicationModule modulo) {
        return modulo.getIdentifier().toString();
    }
}
