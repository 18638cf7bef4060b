package br.central.prazos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabelasAvulsasTest {

    private static final Map<String, Object> FATOS = Map.of("horas", 3);

    private final TabelasAvulsas tabelas = new TabelasAvulsas();

    @Test
    void avaliaComoSeValesse() {
        assertThat(tabelas.ler("t", tabela("feel", "> 2")).avaliar(FATOS).regras())
                .extracting(AvaliacaoDeDecisao.Regra::id)
                .containsExactly("r");
        assertThat(tabelas.ler("t", tabela("feel", "> 3")).avaliar(FATOS).regras())
                .isEmpty();
    }

    /** No deployment has looked at it: whatever it asks for, nothing but FEEL is run. */
    @ParameterizedTest
    @CsvSource({"juel, ${horas > 2}", "javascript, horas > 2", "groovy, horas > 2"})
    void nenhumaOutraLinguagemRoda(String linguagem, String celula) {
        byte[] modelo = tabela(linguagem, celula);
        assertThatThrownBy(() -> tabelas.ler("t", modelo).avaliar(FATOS)).isInstanceOf(TabelaComDefeito.class);
    }

    private static byte[] tabela(String linguagem, String celula) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="t" name="t"><decisionTable id="tt">
                    <input id="i" label="Horas"><inputExpression id="e" typeRef="integer"><text>horas</text></inputExpression></input>
                    <output id="o" name="o" typeRef="string"/>
                    <rule id="r">
                      <inputEntry id="c" expressionLanguage="%s"><text><![CDATA[%s]]></text></inputEntry>
                      <outputEntry id="s"><text>"x"</text></outputEntry>
                    </rule>
                  </decisionTable></decision>
                </definitions>""".formatted(linguagem, celula).getBytes(StandardCharsets.UTF_8);
    }
}
