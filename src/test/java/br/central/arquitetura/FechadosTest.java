package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Entities and repositories never leave their module: others see views. */
class FechadosTest {

    @Test
    void entidadesERepositoriosNaoSaemDoModulo() {
        assertThat(usosDeFora(Produto.classes(), 2)).isEmpty();
    }

    @Test
    void quemOsUsaDeForaEAchado() {
        // Below the planted ones each package is a module.
        assertThat(usosDeFora(Produto.plantado("fechado"), 5))
                .containsExactly("fechado.fora.Curiosa uses fechado.dentro.Guardada");
    }

    private static List<String> usosDeFora(JavaClasses classes, int modulo) {
        return classes.stream()
                .flatMap(classe -> classe.getDirectDependenciesFromSelf().stream())
                .filter(uso -> fechada(uso.getTargetClass()))
                .filter(uso -> !modulo(uso.getOriginClass(), modulo).equals(modulo(uso.getTargetClass(), modulo)))
                .map(FechadosTest::dito)
                .distinct()
                .toList();
    }

    private static boolean fechada(JavaClass classe) {
        return classe.getPackageName().startsWith("br.central")
                && (Stream.of("Entity", "Embeddable", "MappedSuperclass")
                                .anyMatch(uma -> classe.isAnnotatedWith("jakarta.persistence." + uma))
                        || classe.getAllRawInterfaces().stream()
                                .anyMatch(uma -> uma.getName().startsWith("org.springframework.data.")));
    }

    private static String modulo(JavaClass classe, int nivel) {
        String[] partes = classe.getPackageName().split("\\.");
        return partes.length > nivel ? partes[nivel] : "";
    }

    private static String dito(Dependency uso) {
        return curto(uso.getOriginClass()) + " uses " + curto(uso.getTargetClass());
    }

    private static String curto(JavaClass classe) {
        return classe.getName().replaceFirst("br\\.central\\.(arquitetura\\.plantado\\.)?", "");
    }
}
