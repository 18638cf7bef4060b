package br.central.arquitetura;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** A controller reads what is asked, calls a façade and shows what came of it. */
class ControllersTest {

    private static final String PAGINA_DA_MESA = "br.central.pagina.PaginaDaMesaController";
    private static final String PAGINA_DE_CADASTRO = "br.central.cadastros.PaginaDeCadastroController";

    private static final DescribedPredicate<JavaClass> CONTROLLER = DescribedPredicate.describe(
            "are controllers",
            classe -> !classe.isAnnotation()
                    && List.of(
                                    Controller.class.getName(),
                                    RestController.class.getName(),
                                    PAGINA_DA_MESA,
                                    PAGINA_DE_CADASTRO)
                            .stream()
                            .anyMatch(um -> anotada(classe, um)));

    private static final ArchRule O_NOME_DIZ =
            classes().that(CONTROLLER).should().haveSimpleNameEndingWith("Controller");

    private static final ArchRule NENHUM_E_PUBLICO =
            noClasses().that(CONTROLLER).should().bePublic();

    private static final ArchRule NENHUM_LE_O_BANCO = noClasses()
            .that(CONTROLLER)
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "read or write the database",
                    classe -> classe.isAssignableTo(Repository.class)
                            || List.of(
                                            JdbcClient.class.getName(),
                                            JdbcOperations.class.getName(),
                                            "org.springframework.jdbc.core.JdbcTemplate",
                                            EntityManager.class.getName())
                                    .contains(classe.getName())));

    private static final ArchRule NINGUEM_OS_CHAMA = classes().that(CONTROLLER).should(naoSerChamadas());

    private static final List<ArchRule> REGRAS =
            List.of(O_NOME_DIZ, NENHUM_E_PUBLICO, NENHUM_LE_O_BANCO, NINGUEM_OS_CHAMA);

    @Test
    void oNomeDiz() {
        O_NOME_DIZ.check(Produto.classes());
    }

    @Test
    void nenhumEPublico() {
        NENHUM_E_PUBLICO.check(Produto.classes());
    }

    @Test
    void nenhumLeOBanco() {
        NENHUM_LE_O_BANCO.check(Produto.classes());
    }

    @Test
    void ninguemOsChama() {
        NINGUEM_OS_CHAMA.check(Produto.classes());
    }

    @Test
    void oQueNaoDeveSerEAchado() {
        assertThat(REGRAS)
                .allSatisfy(regra -> assertThat(
                                regra.evaluate(Produto.plantado("controlador")).hasViolation())
                        .as(regra.getDescription())
                        .isTrue());
    }

    private static boolean anotada(CanBeAnnotated classe, String anotacao) {
        return classe.isAnnotatedWith(anotacao);
    }

    private static ArchCondition<JavaClass> naoSerChamadas() {
        return new ArchCondition<>("not be called by other classes") {
            @Override
            public void check(JavaClass controller, ConditionEvents achados) {
                controller.getCodeUnits().stream()
                        .map(JavaCodeUnit::getAccessesToSelf)
                        .flatMap(chamadas -> chamadas.stream())
                        .filter(chamada -> !dentroDe(chamada.getOriginOwner(), controller))
                        .forEach(chamada ->
                                achados.add(SimpleConditionEvent.violated(controller, chamada.getDescription())));
            }
        };
    }

    private static boolean dentroDe(JavaClass classe, JavaClass controller) {
        return classe.equals(controller)
                || classe.getEnclosingClass()
                        .map(fora -> dentroDe(fora, controller))
                        .orElse(false);
    }
}
