package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What nothing uses goes: a method is called in the product, or named in a page, a model or a setting, or it is there for a
 * framework, which says so in an annotation or in what it overrides. What a record holds, programs read.
 */
class MetodosUsadosTest {

    /** Who needs them, seen by no bytecode of the product. */
    private static final Map<String, String> DE_FORA = Map.ofEntries(
            Map.entry("CentralApplication.main", "the start"),
            Map.entry("NovaMensagem.sms", "for who sends the first text message"),
            Map.entry("FilaDeTrabalho.minhas", "for a page with the user's own alone"),
            Map.entry("Abertura.comCriticidade", "how tests say it"),
            Map.entry("Alteracao.doTitulo", "how tests say it"),
            Map.entry("NovoBeneficiario.dependente", "how tests say it"),
            Map.entry("NovoCliente.comBeneficiario", "how tests say it"),
            Map.entry("NovoCliente.comEmail", "how tests say it"),
            Map.entry("NovoCliente.comPrestador", "how tests say it"),
            Map.entry("NovoCliente.comTelefones", "how tests say it"),
            Map.entry("Cns.valido", "as of the other documents"),
            Map.entry("DemonstracaoDeAtendimentos.interrompidas", "looked at by a test"),
            Map.entry("Enumeracao.examinar", "looked at by a test"),
            Map.entry("Lugares.ocupados", "looked at by a test"),
            Map.entry("TentativasDeLogin.lembradas", "looked at by a test"));

    @Test
    void todoMetodoEUsado() {
        assertThat(sobrando(Produto.classes(), escritos())).isEqualTo(new TreeSet<>(DE_FORA.keySet()));
    }

    @Test
    void oQueNinguemUsaEAchado() {
        assertThat(sobrando(Produto.plantado("sobra"), "")).containsExactly("ComSobra.deNinguem");
    }

    private static String escritos() {
        return Map.of("templates", ".html", "processes", ".bpmn", "dmn", ".dmn").entrySet().stream()
                .flatMap(pasta -> Produto.recursos(pasta.getKey(), pasta.getValue()).values().stream())
                .collect(Collectors.joining());
    }

    private static Set<String> sobrando(JavaClasses classes, String escritos) {
        return classes.stream()
                .filter(classe -> !classe.isAnonymousClass() && !classe.isAnnotation())
                .flatMap(classe -> classe.getMethods().stream())
                .filter(metodo -> !doCompilador(metodo) && !deFerramenta(metodo) && !usado(metodo))
                .filter(metodo -> !escritos.contains(metodo.getName() + "("))
                .map(metodo -> metodo.getOwner().getSimpleName() + "." + metodo.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean doCompilador(JavaMethod metodo) {
        JavaClass classe = metodo.getOwner();
        return metodo.getModifiers().contains(JavaModifier.SYNTHETIC)
                || metodo.getModifiers().contains(JavaModifier.BRIDGE)
                || metodo.getName().contains("$")
                || classe.isEnum() && Set.of("values", "valueOf").contains(metodo.getName())
                || classe.isRecord()
                        && (Set.of("equals", "hashCode", "toString").contains(metodo.getName())
                                || classe.tryGetField(metodo.getName()).isPresent());
    }

    private static boolean deFerramenta(JavaMethod metodo) {
        return !metodo.getAnnotations().isEmpty()
                || acima(metodo.getOwner()).anyMatch(classe -> declara(classe, metodo));
    }

    private static Stream<JavaClass> acima(JavaClass classe) {
        return Stream.concat(classe.getAllRawSuperclasses().stream(), classe.getAllRawInterfaces().stream());
    }

    /** Those of libraries are known by name alone to whoever reads the product. */
    private static boolean declara(JavaClass classe, JavaMethod metodo) {
        int parametros = metodo.getRawParameterTypes().size();
        if (classe.getName().startsWith("br.central")) {
            return classe.getMethods().stream()
                    .anyMatch(um -> um.getName().equals(metodo.getName())
                            && um.getRawParameterTypes().size() == parametros);
        }
        for (Class<?> de = classe.reflect(); de != null; de = de.getSuperclass()) {
            if (Stream.concat(Stream.of(de.getDeclaredMethods()), Stream.of(de.getMethods()))
                    .anyMatch(um -> um.getName().equals(metodo.getName()) && um.getParameterCount() == parametros)) {
                return true;
            }
        }
        return false;
    }

    private static boolean usado(JavaMethod metodo) {
        return !metodo.getCallsOfSelf().isEmpty()
                || !metodo.getReferencesToSelf().isEmpty()
                || metodo.getOwner().getAllSubclasses().stream()
                        .flatMap(classe -> Stream.concat(
                                classe.getMethodCallsToSelf().stream(), classe.getMethodReferencesToSelf().stream()))
                        .anyMatch(uso -> uso.getTarget().getName().equals(metodo.getName()));
    }
}
