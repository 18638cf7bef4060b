package br.central.comum;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Timer;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableScheduling;

/** One mechanism for what is done in the background: docs/decisoes/0035. */
class TrabalhoDeFundoTest {

    private static final JavaClasses PRODUTO = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("br.central");

    /** The desk's open lines live in this node's memory, and are pushed to within a second. */
    private static final String PLANTAO = "br.central.tasklist.chamada.Plantao";

    @Test
    void nadaCorrePorOutroCaminho() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(PLANTAO)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Executors.class, Timer.class, TaskScheduler.class, Async.class, EnableScheduling.class)
                .because("o que se faz em segundo plano é um método com @Scheduled, que Agendamento liga e desliga")
                .check(PRODUTO);
    }
}
