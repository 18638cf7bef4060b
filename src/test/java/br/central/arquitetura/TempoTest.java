package br.central.arquitetura;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What time it is, the injected clock says; {@code nanoTime}, which only measures, tells nobody the time. */
class TempoTest {

    /** In which the clock is made. */
    private static final String RELOGIO = "br.central.comum.Agora";

    private static final ArchRule SO_O_RELOGIO_SABE_AS_HORAS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(RELOGIO)
            .should()
            .accessTargetWhere(
                    DescribedPredicate.describe("asks the machine what time it is", TempoTest::perguntaAsHoras));

    @Test
    void soORelogioSabeAsHoras() {
        SO_O_RELOGIO_SABE_AS_HORAS.check(Produto.classes());
    }

    @Test
    void quemPerguntaAMaquinaEAchado() {
        assertThat(SO_O_RELOGIO_SABE_AS_HORAS
                        .evaluate(Produto.plantado("tempo"))
                        .getFailureReport()
                        .getDetails())
                .hasSize(5);
    }

    private static boolean perguntaAsHoras(JavaAccess<?> acesso) {
        String dono = acesso.getTargetOwner().getName();
        String nome = acesso.getTarget().getName();
        List<String> parametros =
                acesso.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget alvo
                        ? alvo.getRawParameterTypes().stream()
                                .map(tipo -> tipo.getName())
                                .toList()
                        : List.of();
        return dono.startsWith("java.time.") && nome.equals("now") && !parametros.contains(Clock.class.getName())
                || dono.equals(Clock.class.getName()) && nome.startsWith("system")
                || dono.equals(System.class.getName()) && nome.equals("currentTimeMillis")
                || dono.equals(Date.class.getName()) && nome.equals("<init>") && parametros.isEmpty()
                || dono.equals("java.util.Calendar") && nome.equals("getInstance");
    }
}
