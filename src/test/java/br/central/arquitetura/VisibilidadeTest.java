package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Package-private by default: what is public is used by another package, or is part of what such a type says. So façades stand
 * where others find them, and nothing else does.
 */
class VisibilidadeTest {

    /** Who needs them public, seen by no bytecode of ours. */
    private static final Map<String, String> DE_FORA = Map.ofEntries(
            Map.entry("CentralApplication", "the start"),
            Map.entry("ConexaoMorta", "named in application.yml for the pool"),
            Map.entry("SocketsDoDiretorio", "named to JNDI"),
            Map.entry("ApiDosApps", "made by Jersey"),
            Map.entry("RespostaDoMotor", "made by Jersey"),
            Map.entry("PaineisDoCaso", "asked by templates, whose expressions are compiled for public types"),
            Map.entry("Retornos", "asked by templates, whose expressions are compiled for public types"),
            Map.entry("Consistencia", "asked after the tests of other modules"),
            Map.entry("Divergencia", "asked after the tests of other modules"),
            Map.entry("RefacaoDosTextos", "asked in the tests of other modules"),
            Map.entry("TrabalhoDeQuemSaiu", "asked in the tests of other modules"),
            Map.entry("DadosPessoais", "asked by the test of all rights"),
            Map.entry("MensagensNaoEntregues", "asked by the test of all rights"),
            Map.entry("LeituraDaTrilha", "asked by the test of all rights"),
            Map.entry("VinculosExternos", "asked by the test of all rights"));

    @Test
    void oQueEPublicoEUsadoDeFora() {
        assertThat(sobrando(Produto.classes())).isEqualTo(new TreeSet<>(DE_FORA.keySet()));
    }

    @Test
    void oQueSobraEAchado() {
        assertThat(sobrando(Produto.plantado("publico"))).containsExactly("DeNinguem");
    }

    private static Set<String> sobrando(JavaClasses classes) {
        Set<JavaClass> usadas = new HashSet<>();
        Deque<JavaClass> aVer = new ArrayDeque<>();
        classes.stream()
                .filter(classe -> classe.getDirectDependenciesToSelf().stream()
                        .anyMatch(uso -> !uso.getOriginClass().getPackage().equals(classe.getPackage())))
                .map(VisibilidadeTest::deCima)
                .filter(usadas::add)
                .forEach(aVer::add);
        while (!aVer.isEmpty()) {
            ditas(aVer.pop()).map(VisibilidadeTest::deCima).filter(usadas::add).forEach(aVer::add);
        }
        return classes.stream()
                .filter(classe -> publica(classe) && classe.isTopLevelClass() && !usadas.contains(classe))
                .filter(classe -> !classe.isAnnotatedWith("br.central.engine.VisivelNosModelos"))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What its public members name, and those of the types inside it. */
    private static Stream<JavaClass> ditas(JavaClass classe) {
        Stream<JavaClass> membros = classe.getMembers().stream()
                .filter(membro -> membro.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(VisibilidadeTest::tipos);
        Stream<JavaClass> acima = Stream.concat(classe.getRawSuperclass().stream(), classe.getRawInterfaces().stream());
        return Stream.concat(membros, acima)
                .filter(tipo -> tipo.getPackageName().startsWith("br.central"));
    }

    private static Stream<JavaClass> tipos(JavaMember membro) {
        return membro.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType);
    }

    private static JavaClass deCima(JavaClass classe) {
        return classe.getEnclosingClass().map(VisibilidadeTest::deCima).orElse(classe);
    }

    private static boolean publica(JavaClass classe) {
        return classe.getModifiers().contains(JavaModifier.PUBLIC);
    }
}
