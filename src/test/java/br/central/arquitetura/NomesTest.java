package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A name says one thing, in the words of the field, and is typed on every keyboard. */
class NomesTest {

    private static final Pattern DE_TECNICO = Pattern.compile(".*(Manager|Helper|Utils?|Impl)");
    private static final Pattern TEXTO =
            Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'[^'\\n]*'");
    private static final Pattern ACENTUADO =
            Pattern.compile("\\w*[\\u00C0-\\u024F]\\w*", Pattern.UNICODE_CHARACTER_CLASS);

    @Test
    void todoNomeDizUmaCoisaSo() {
        assertThat(achados(Produto.fontes())).isEmpty();
    }

    @Test
    void oNomeRuimEAchado() {
        assertThat(achados(List.of(
                        Fonte.de("Um", "package a;\nclass Um { String texto = \"ação\"; }"),
                        Fonte.de("Um", "package b;\nclass Um {}"),
                        Fonte.de("CasoHelper", "package b;\nclass CasoHelper {}"),
                        Fonte.de("Dois", "package b;\nclass Dois { int situação; }"))))
                .containsExactly("twice: Um", "of no field: CasoHelper", "Dois: situação");
    }

    private static List<String> achados(Collection<Fonte> fontes) {
        List<String> achados = new ArrayList<>();
        Set<String> vistos = new HashSet<>();
        for (Fonte fonte : fontes) {
            if (!vistos.add(fonte.nome())) {
                achados.add("twice: " + fonte.nome());
            }
            if (DE_TECNICO.matcher(fonte.nome()).matches()) {
                achados.add("of no field: " + fonte.nome());
            }
            ACENTUADO
                    .matcher(TEXTO.matcher(fonte.codigo()).replaceAll(""))
                    .results()
                    .forEach(nome -> achados.add(fonte.nome() + ": " + nome.group()));
        }
        return achados;
    }
}
