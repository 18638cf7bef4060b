package br.central;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Entities too stay on their side of the wall: what they are kept in, their lists with them, are tables of their module. */
class EntidadesNasSuasTabelasTest {

    private static final String JPA = "jakarta.persistence.";
    private static final int MODULO = 2;

    private final DonosDasTabelas donos = DonosDasTabelas.lidos();

    @Test
    void cadaEntidadeEstaEmTabelaDoSeuModulo() {
        assertThat(tabelas(Path.of("target/classes/br/central")))
                .hasSizeGreaterThan(15)
                .contains("clientes telefone", "atendimento grupo_do_atraso", "contatosativos contato_ativo")
                .allSatisfy(uma -> assertThat(uma.split(" ")[0]).as(uma).isEqualTo(donos.de(uma.split(" ")[1])));
    }

    @Test
    void aQueEstaNaDeOutroEAchada() {
        assertThat(tabelas(Path.of("target/test-classes/br/central/arquitetura/plantado/tabela")))
                .containsExactly(
                        "arquitetura anexo",
                        "arquitetura grupo_do_atraso",
                        "arquitetura mensagem",
                        "arquitetura telefone")
                .allSatisfy(uma -> assertThat(donos.de(uma.split(" ")[1])).isNotIn("arquitetura", null));
    }

    /** Each with the module in which it is named. */
    private static Set<String> tabelas(Path pasta) {
        JavaClasses classes = new ClassFileImporter().importPath(pasta);
        Set<String> tabelas = new TreeSet<>();
        classes.forEach(classe -> Stream.concat(
                        daClasse(classe), classe.getFields().stream().flatMap(EntidadesNasSuasTabelasTest::doCampo))
                .forEach(tabela -> tabelas.add(
                        classe.getPackageName().split("\\.")[MODULO] + " " + tabela.toLowerCase(Locale.ROOT))));
        return tabelas;
    }

    private static Stream<String> daClasse(JavaClass classe) {
        Stream<String> ditas = nomes(classe.getAnnotations().stream(), "Table", "SecondaryTable");
        return classe.isAnnotatedWith(JPA + "Entity") && !classe.isAnnotatedWith(JPA + "Table")
                ? Stream.concat(ditas, Stream.of(classe.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_")))
                : ditas;
    }

    private static Stream<String> doCampo(JavaField campo) {
        return nomes(campo.getAnnotations().stream(), "CollectionTable", "JoinTable");
    }

    private static Stream<String> nomes(Stream<? extends JavaAnnotation<?>> anotacoes, String... quais) {
        return anotacoes
                .filter(uma -> Stream.of(quais)
                        .anyMatch(qual -> uma.getRawType().getName().equals(JPA + qual)))
                .map(uma -> (String) uma.get("name").orElseThrow());
    }
}
