package br.central.prazos;

import br.central.prazos.feel.FeelComMemoriaFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** The bare DMN engine, set up as the application's, over tables as they are in the sources or as a test makes them. */
final class MotorDeTabelas {

    private final DmnEngine motor;
    private final DmnDecision decisao;
    private final String chave;

    private MotorDeTabelas(String chave, String xml) {
        this.chave = chave;
        var configuracao = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuracao.getCustomPostDecisionTableEvaluationListeners().add(new EscutaDeDecisoes());
        configuracao.setFeelEngineFactory(new FeelComMemoriaFactory(List::of));
        this.motor = configuracao.buildEngine();
        this.decisao = motor.parseDecision(chave, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    static MotorDeTabelas prazos() {
        return de("prazos", xmlDePrazos());
    }

    static MotorDeTabelas de(String chave, String xml) {
        return new MotorDeTabelas(chave, xml);
    }

    static String xmlDePrazos() {
        return xml("prazos");
    }

    static String xml(String chave) {
        try (InputStream tabela = MotorDeTabelas.class.getResourceAsStream("/dmn/" + chave + ".dmn")) {
            return new String(tabela.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AvaliacaoDeDecisao avaliar(Map<String, Object> variaveis) {
        motor.evaluateDecisionTable(decisao, variaveis);
        return UltimaAvaliacao.de(chave).orElseThrow();
    }
}
