package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/**
 * Small classes. What is larger is named with its size and may only shrink: the test fails when it grows, and when it has become
 * small enough to leave the list.
 */
class TamanhosTest {

    private static final int LINHAS = 250;
    private static final int PARAMETROS = 8;
    private static final int COMPONENTES = 12;

    @Test
    void nenhumaClasseELongaDemais() {
        assertThat(foraDoTamanho(linhas(Produto.fontes()), LINHAS, Map.of())).isEmpty();
    }

    @Test
    void nenhumaClassePrecisaDeMuitas() {
        assertThat(foraDoTamanho(parametros(Produto.classes()), PARAMETROS, Map.of()))
                .isEmpty();
    }

    @Test
    void nenhumRegistroELargoDemais() {
        assertThat(foraDoTamanho(componentes(Produto.classes()), COMPONENTES, Map.of()))
                .isEmpty();
    }

    @Test
    void oGrandeDemaisEOQueJaNaoEGrandeSaoAchados() {
        assertThat(foraDoTamanho(
                        Map.of("Nova", 11, "Cresceu", 21, "Mesma", 15, "Encolheu", 10),
                        10,
                        Map.of("Cresceu", 20, "Mesma", 15, "Encolheu", 12, "Sumiu", 12)))
                .containsOnlyKeys("Nova", "Cresceu", "Encolheu", "Sumiu");
        assertThat(linhas(List.of(Fonte.de("Longa", "a\n".repeat(300))))).containsExactly(Map.entry("Longa", 300));
        JavaClasses plantado = Produto.plantado("tamanho");
        assertThat(parametros(plantado)).containsEntry("Exigente", 9);
        assertThat(componentes(plantado)).containsEntry("Largo", 13);
    }

    private static Map<String, String> foraDoTamanho(
            Map<String, Integer> tamanhos, int maximo, Map<String, Integer> excecoes) {
        Map<String, String> achados = new TreeMap<>();
        tamanhos.forEach((nome, tamanho) -> {
            if (tamanho > excecoes.getOrDefault(nome, maximo)) {
                achados.put(nome, tamanho + ", at most " + excecoes.getOrDefault(nome, maximo));
            }
        });
        excecoes.keySet().stream()
                .filter(nome -> tamanhos.getOrDefault(nome, 0) <= maximo)
                .forEach(nome -> achados.put(nome, "is no longer too large: take it off the list"));
        return achados;
    }

    private static Map<String, Integer> linhas(Collection<Fonte> fontes) {
        Map<String, Integer> linhas = new TreeMap<>();
        fontes.forEach(fonte -> linhas.put(fonte.nome(), fonte.linhas()));
        return linhas;
    }

    /** Of what a class needs to work: records carry data, and enums give their constants what they say. */
    private static Map<String, Integer> parametros(JavaClasses classes) {
        return porNome(
                classes,
                classe -> classe.isRecord() || classe.isEnum()
                        ? 0
                        : classe.getConstructors().stream()
                                .mapToInt(um -> um.getRawParameterTypes().size())
                                .max()
                                .orElse(0));
    }

    private static Map<String, Integer> componentes(JavaClasses classes) {
        return porNome(
                classes,
                classe -> !classe.isRecord()
                        ? 0
                        : (int) classe.getFields().stream()
                                .filter(campo -> !campo.getModifiers().contains(JavaModifier.STATIC))
                                .count());
    }

    private static Map<String, Integer> porNome(JavaClasses classes, ToIntFunction<JavaClass> tamanho) {
        Map<String, Integer> tamanhos = new TreeMap<>();
        classes.stream()
                .filter(classe -> !classe.isAnonymousClass())
                .forEach(classe -> tamanhos.merge(nome(classe), tamanho.applyAsInt(classe), Math::max));
        return tamanhos;
    }

    private static String nome(JavaClass classe) {
        return classe.getName().substring(classe.getPackageName().length() + 1).replace('$', '.');
    }
}
