package br.central.catalogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;

/** One decision of the product on the bare DMN engine. */
class DecisaoDeTeste {

    private static final DmnEngine MOTOR =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision decisao;
    private final List<String> entradas;

    /** @param entradas variables in the order in which {@link #avaliar} takes their values */
    DecisaoDeTeste(String chave, String... entradas) {
        this.entradas = Arrays.asList(entradas);
        try (InputStream modelo = getClass().getResourceAsStream("/dmn/" + chave + ".dmn")) {
            this.decisao = MOTOR.parseDecision(chave, modelo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Map<String, Object>> avaliar(Object... valores) {
        Map<String, Object> variaveis = new HashMap<>();
        for (int i = 0; i < valores.length; i++) {
            variaveis.put(entradas.get(i), valores[i]);
        }
        DmnDecisionResult resultado = MOTOR.evaluateDecision(decisao, variaveis);
        return resultado.stream().map(linha -> linha.getEntryMap()).toList();
    }

    /** What each rule gives, as it is written, by the names of the outputs. */
    List<Map<String, String>> saidas() {
        DmnDecisionTableImpl tabela = (DmnDecisionTableImpl) decisao.getDecisionLogic();
        return tabela.getRules().stream()
                .map(regra -> {
                    Map<String, String> saidas = new HashMap<>();
                    for (int i = 0; i < tabela.getOutputs().size(); i++) {
                        saidas.put(
                                tabela.getOutputs().get(i).getOutputName(),
                                regra.getConclusions().get(i).getExpression());
                    }
                    return saidas;
                })
                .toList();
    }

    /** Pins what the application relies on: inputs by the names of their variables, outputs, hit policy, rule count. */
    void conferirForma(String politica, int regras, String... saidas) {
        DmnDecisionTableImpl tabela = (DmnDecisionTableImpl) decisao.getDecisionLogic();
        assertThat(tabela.getHitPolicyHandler().getHitPolicyEntry().getHitPolicy())
                .hasToString(politica);
        assertThat(tabela.getInputs())
                .extracting(entrada -> entrada.getExpression().getExpression())
                .containsExactlyElementsOf(entradas);
        assertThat(tabela.getOutputs())
                .extracting(DmnDecisionTableOutputImpl::getOutputName)
                .containsExactly(saidas);
        assertThat(tabela.getRules()).hasSize(regras);
    }
}
