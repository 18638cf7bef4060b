package br.central.arquitetura;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The engine is spoken to from few places. */
class MotorTest {

    private static final ArchRule SO_ALGUNS_FALAM_COM_O_MOTOR = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "br.central.engine..",
                    "br.central.seguranca..",
                    "br.central.prazos..",
                    "br.central.regras..",
                    "br.central.atendimento.processo..",
                    // The screens inside its web applications.
                    "br.central.tasklist.lista..",
                    "br.central.cockpit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @Test
    void soAlgunsPacotesFalamComOMotor() {
        SO_ALGUNS_FALAM_COM_O_MOTOR.check(Produto.classes());
    }

    @Test
    void quemMaisFalaEAchado() {
        assertThat(SO_ALGUNS_FALAM_COM_O_MOTOR
                        .evaluate(Produto.plantado("motor"))
                        .getFailureReport()
                        .getDetails())
                .anyMatch(achado -> achado.contains("FalaComOMotor"));
    }
}
