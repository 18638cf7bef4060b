package br.central.arquitetura;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** SQL is sent through {@code JdbcClient}; what it cannot do, batches above all, stands here. */
class BancoTest {

    private static final Pattern MODELO = Pattern.compile("\\b(?:NamedParameter)?Jdbc(?:Template|Operations)\\b");

    /** Rows that come one by one keep their connection until somebody closes them, and nobody sees who does not. */
    private static final ArchRule NINGUEM_LE_AOS_POUCOS = noClasses()
            .should()
            .callMethod("org.springframework.jdbc.core.simple.JdbcClient$MappedQuerySpec", "stream");

    @Test
    void oSqlVaiPeloJdbcClient() {
        assertThat(achados(Produto.fontes()))
                .containsExactlyInAnyOrder(
                        "BancoEmPartes", "CargaDoCatalogo", "EnsaiosPorFazer", "Fila", "LotesNoBanco", "Medida");
    }

    @Test
    void quemUsaOutroEAchado() {
        assertThat(achados(List.of(
                        Fonte.de("Um", "class Um { Um(NamedParameterJdbcTemplate banco) {} }"),
                        Fonte.de("Dois", "class Dois { Dois(JdbcClient banco) {} }"))))
                .containsExactly("Um");
    }

    @Test
    void oQueSeLeSeLeAteOFim() {
        NINGUEM_LE_AOS_POUCOS.check(Produto.classes());
    }

    @Test
    void quemLeAosPoucosEAchado() {
        assertThat(NINGUEM_LE_AOS_POUCOS
                        .evaluate(Produto.plantado("banco"))
                        .getFailureReport()
                        .getDetails())
                .anyMatch(achado -> achado.contains("DeixaAberta"));
    }

    private static List<String> achados(Collection<Fonte> fontes) {
        return fontes.stream()
                .filter(fonte -> MODELO.matcher(fonte.codigo()).find())
                .map(Fonte::nome)
                .toList();
    }
}
