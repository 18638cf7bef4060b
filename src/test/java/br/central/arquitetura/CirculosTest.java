package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** Inside a module, too, packages stand one above the other; between modules {@code ModulosTest} looks. */
class CirculosTest {

    private static final ArchRule NENHUM_CIRCULO = SlicesRuleDefinition.slices()
            .assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass classe) {
                    return SliceIdentifier.of(classe.getPackageName());
                }

                @Override
                public String getDescription() {
                    return "packages";
                }
            })
            .namingSlices("$1")
            .should()
            .beFreeOfCycles();

    @Test
    void nenhumPacoteUsaQuemOUsa() {
        NENHUM_CIRCULO.check(Produto.classes());
    }

    @Test
    void umCirculoEAchado() {
        assertThat(NENHUM_CIRCULO.evaluate(Produto.plantado("circulo")).hasViolation())
                .isTrue();
    }
}
