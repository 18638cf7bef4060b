package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** SQL is sent through {@code JdbcClient}; what it cannot do, batches above all, stands here. */
class BancoTest {

    private static final Pattern MODELO = Pattern.compile("\\b(?:NamedParameter)?Jdbc(?:Template|Operations)\\b");

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

    private static List<String> achados(Collection<Fonte> fontes) {
        return fontes.stream()
                .filter(fonte -> MODELO.matcher(fonte.codigo()).find())
                .map(Fonte::nome)
                .toList();
    }
}
