package br.central.arquitetura;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the product is made of, read once for all rules. */
final class Produto {

    private static final Path RECURSOS = Path.of("src/main/resources");
    private static final Path JAVA = Path.of("src/main/java");

    private static List<Fonte> fontes;
    private static JavaClasses classes;

    private Produto() {}

    static synchronized List<Fonte> fontes() {
        if (fontes == null) {
            fontes = arquivos(JAVA, ".java").entrySet().stream()
                    .map(arquivo -> Fonte.de(nome(arquivo.getKey()), arquivo.getValue()))
                    .filter(fonte -> !fonte.nome().equals("package-info"))
                    .toList();
        }
        return fontes;
    }

    /** Classes of libraries are known by name alone: to look into them takes longer than all rules. */
    static synchronized JavaClasses classes() {
        if (classes == null) {
            classes = lidas(Path.of("target/classes/br/central"));
        }
        return classes;
    }

    static JavaClasses lidas(Path pasta) {
        return ArchConfiguration.withThreadLocalScope(configuracao -> {
            configuracao.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPath(pasta);
        });
    }

    /** The planted violations of one rule. */
    static JavaClasses plantado(String pacote) {
        return lidas(Path.of("target/test-classes/br/central/arquitetura/plantado", pacote));
    }

    /** Their texts by their paths below {@code src/main/resources}. */
    static Map<String, String> recursos(String pasta, String fim) {
        return arquivos(RECURSOS.resolve(pasta), fim);
    }

    static Map<String, String> arquivos(Path pasta, String fim) {
        Map<String, String> textos = new TreeMap<>();
        try (Stream<Path> todos = Files.walk(pasta)) {
            todos.filter(arquivo -> arquivo.toString().endsWith(fim))
                    .forEach(arquivo -> textos.put(pasta.relativize(arquivo).toString(), ler(arquivo)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return textos;
    }

    static String ler(Path arquivo) {
        try {
            return Files.readString(arquivo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nome(String caminho) {
        return caminho.substring(caminho.lastIndexOf('/') + 1, caminho.length() - ".java".length());
    }
}
