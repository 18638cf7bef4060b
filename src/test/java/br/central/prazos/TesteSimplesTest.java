package br.central.prazos;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.prazos.feel.FeelComMemoriaFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TesteSimplesTest {

    private static final List<String> TABELAS =
            List.of("prazos", "grupos-responsaveis", "triagem", "janela-reinicio", "escalonamento");
    private static final List<String> ESTRANHAS = List.of(
            "\"financeiro\",\"reembolso\"",
            " \"financeiro\" , starts with(?, \"reembolso/\") ",
            "starts with(? + \"/\", \"financeiro/\"), \"\"");

    /** Of each cell of the product that is read so, for each value that the cells speak of and some beside them. */
    @Test
    void dizOMesmoQueOFeel() {
        FeelEngine feel = motor();
        Set<String> celulas = celulas();
        celulas.addAll(ESTRANHAS);
        Set<String> valores = valores(celulas);
        int lidas = 0;
        for (String celula : celulas) {
            Optional<Predicate<String>> simples = TesteSimples.de(celula);
            if (simples.isPresent()) {
                lidas++;
                for (String valor : valores) {
                    assertThat(simples.get().test(valor))
                            .as("%s de “%s”", celula, valor)
                            .isEqualTo(feel.evaluateSimpleUnaryTests(
                                    celula,
                                    "cellInput",
                                    Variables.putValue("cellInput", valor).asVariableContext()));
                }
            }
        }
        assertThat(lidas).isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "true",
                "not(\"a\")",
                "\"a\",",
                "\"a\" \"b\"",
                "\"a\\\"b\"",
                "starts with(?, \"a\") or true",
                "starts with(?, origem)",
                "> \"a\"",
            })
    void oMaisSePergunta(String celula) {
        assertThat(TesteSimples.de(celula)).isEmpty();
    }

    private static FeelEngine motor() {
        var configuracao =
                (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuracao.setFeelEngineFactory(new FeelComMemoriaFactory(List::of));
        configuracao.buildEngine();
        return configuracao.getFeelEngine();
    }

    private static Set<String> celulas() {
        Set<String> todas = new TreeSet<>();
        for (String tabela : TABELAS) {
            try (InputStream modelo = TesteSimplesTest.class.getResourceAsStream("/dmn/" + tabela + ".dmn")) {
                Dmn.readModelFromStream(modelo).getModelElementsByType(InputEntry.class).stream()
                        .map(um -> um.getText().getTextContent().strip())
                        .filter(um -> !um.isEmpty())
                        .forEach(todas::add);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return todas;
    }

    private static Set<String> valores(Set<String> celulas) {
        Set<String> valores = new TreeSet<>(Set.of("", "nenhum", "financeiro/x", "financeirox"));
        celulas.stream()
                .flatMap(um -> Stream.of(um.split("\"")))
                .filter(um -> um.matches("[\\w/-]+"))
                .forEach(um -> {
                    valores.add(um);
                    valores.add(um.replaceFirst("/$", ""));
                    valores.add(um + "abaixo");
                });
        return valores;
    }
}
