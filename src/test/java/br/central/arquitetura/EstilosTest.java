package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every class that our style sheets dress is worn by something. */
class EstilosTest {

    private static final Pattern COMENTARIO = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SELETOR = Pattern.compile("([^{}]+)\\{");
    private static final Pattern CLASSE = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
    private static final Pattern PALAVRA = Pattern.compile("[\\w-]+");

    @Test
    void todaClasseDasNossasFolhasEUsada() {
        assertThat(naoUsadas(Produto.recursos("static/css", ".css").values(), palavras(telas())))
                .isEmpty();
    }

    /** The others are of the web applications' own pages. */
    @Test
    void todaClasseNossaNasFolhasDosAplicativosEUsada() {
        assertThat(naoUsadas(Produto.recursos("META-INF", "user-styles.css").values(), palavras(telas())).stream()
                        .filter(classe -> classe.startsWith("central-")))
                .isEmpty();
    }

    @Test
    void aQueNadaUsaEAchada() {
        assertThat(naoUsadas(
                        List.of("/* .nunca {} */ .usada > .sobra:hover, p.dita-SIM { x: y.z; } .dita-NAO {}"),
                        palavras(List.of("<p class=\"usada\">", "'dita-' + SIM"))))
                .containsExactly("dita-NAO", "sobra");
    }

    private static Set<String> naoUsadas(Collection<String> folhas, Set<String> palavras) {
        return folhas.stream()
                .map(folha -> COMENTARIO.matcher(folha).replaceAll(""))
                .flatMap(folha -> SELETOR.matcher(folha).results().map(um -> um.group(1)))
                .filter(seletor -> !seletor.strip().startsWith("@"))
                .flatMap(seletor -> CLASSE.matcher(seletor).results().map(um -> um.group(1)))
                .filter(classe -> !usada(classe, palavras))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As it is, or put together from what ends in a hyphen and what follows it. */
    private static boolean usada(String classe, Set<String> palavras) {
        return palavras.contains(classe)
                || Stream.iterate(classe.indexOf('-'), em -> em >= 0, em -> classe.indexOf('-', em + 1))
                        .anyMatch(em -> palavras.contains(classe.substring(0, em + 1))
                                && palavras.contains(classe.substring(em + 1)));
    }

    private static Set<String> palavras(Collection<String> textos) {
        return textos.stream()
                .flatMap(texto -> PALAVRA.matcher(texto).results().map(um -> um.group()))
                .collect(Collectors.toSet());
    }

    private static List<String> telas() {
        return Stream.of(
                        Produto.recursos("", ".html").values(),
                        Produto.recursos("", ".js").values(),
                        Produto.arquivos(Path.of("src/main/java"), ".java").values())
                .flatMap(Collection::stream)
                .toList();
    }
}
