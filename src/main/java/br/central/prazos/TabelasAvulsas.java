package br.central.prazos;

import br.central.prazos.feel.FeelComMemoriaFactory;
import br.central.prazos.feel.LeitorDeFeel;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Evaluates tables that are not in force, or not published at all, as they would be if they were. Writes nothing. */
@Component
public class TabelasAvulsas {

    private final DmnEngine motor;
    private final LeitorDeFeel feel = new LeitorDeFeel();

    TabelasAvulsas() {
        var configuracao = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuracao.getCustomPostDecisionTableEvaluationListeners().add(new EscutaDeDecisoes());
        // What is read here passed no deployment: nothing but FEEL runs in it, whatever its cells say.
        configuracao.setElProvider(expressao -> {
            throw new DmnEngineException("As tabelas de decisão se escrevem em FEEL; JUEL não é aceito.");
        });
        configuracao.setScriptEngineResolver(linguagem -> {
            throw new DmnEngineException("As tabelas de decisão não executam scripts.");
        });
        configuracao.setFeelEngineFactory(new FeelComMemoriaFactory(List::of));
        motor = configuracao.buildEngine();
    }

    /** One table, read once. */
    public interface Avulsa {

        /** @throws TabelaComDefeito when a cell of it fails */
        AvaliacaoDeDecisao avaliar(Map<String, Object> variaveis);
    }

    /** @throws TabelaComDefeito when the model cannot be read or has no such table */
    public Avulsa ler(String chave, byte[] modelo) {
        DmnDecision decisao;
        try {
            decisao = motor.parseDecision(chave, new ByteArrayInputStream(modelo));
        } catch (DmnEngineException ilegivel) {
            throw TabelaComDefeito.ilegivel(chave, ilegivel);
        }
        if (!decisao.isDecisionTable()) {
            throw TabelaComDefeito.semTabela(chave, 0);
        }
        return variaveis -> avaliar(decisao, variaveis);
    }

    /** Why the text of a cell is no FEEL; empty when it is. */
    public Optional<String> defeitoDaCelula(String texto, boolean deEntrada) {
        return deEntrada ? feel.falhaDoTeste(texto) : feel.falhaDaExpressao(texto);
    }

    private AvaliacaoDeDecisao avaliar(DmnDecision decisao, Map<String, Object> variaveis) {
        UltimaAvaliacao.de(decisao.getKey());
        try {
            motor.evaluateDecisionTable(decisao, variaveis);
        } catch (DmnEngineException | FeelException falha) {
            String motivo = String.valueOf(
                    NestedExceptionUtils.getMostSpecificCause(falha).getMessage());
            throw TabelaComDefeito.naoAvaliavel(decisao.getKey(), 0, "", motivo, falha);
        }
        return UltimaAvaliacao.de(decisao.getKey()).orElseThrow(() -> TabelaComDefeito.semTabela(decisao.getKey(), 0));
    }
}
