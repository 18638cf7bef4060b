package br.central.prazos;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Evaluates the decision tables deployed in the engine, always in their latest version. */
@Component
public class Decisoes {

    private final ProcessEngineConfigurationImpl motor;
    private final RepositoryService modelos;
    private final DecisionService decisoes;

    Decisoes(ProcessEngine motor) {
        this.motor = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
        this.modelos = motor.getRepositoryService();
        this.decisoes = motor.getDecisionService();
    }

    /**
     * Evaluates the table and tells which rules hit. Asks the user for no right of the engine's.
     *
     * @throws TabelaComDefeito when the decision is not deployed or a cell of it fails
     */
    public AvaliacaoDeDecisao avaliar(String chave, Map<String, Object> variaveis) {
        return avaliarSePublicada(chave, variaveis).orElseThrow(() -> TabelaComDefeito.naoPublicada(chave));
    }

    /**
     * As {@link #avaliar}, but empty when no such decision is deployed.
     *
     * @throws TabelaComDefeito when a cell of the table fails
     */
    public Optional<AvaliacaoDeDecisao> avaliarSePublicada(String chave, Map<String, Object> variaveis) {
        return semAutorizacao(() -> publicada(chave).map(decisao -> avaliar(decisao, variaveis)));
    }

    private AvaliacaoDeDecisao avaliar(DecisionDefinition decisao, Map<String, Object> variaveis) {
        UltimaAvaliacao.de(decisao.getKey());
        try {
            decisoes.evaluateDecisionById(decisao.getId()).variables(variaveis).evaluate();
        } catch (ProcessEngineException | DmnEngineException | FeelException falha) {
            String motivo = String.valueOf(
                    NestedExceptionUtils.getMostSpecificCause(falha).getMessage());
            String regras = RegrasCulpadas.de(modelos.getDmnModelInstance(decisao.getId()), motivo);
            throw TabelaComDefeito.naoAvaliavel(decisao.getKey(), decisao.getVersion(), regras, motivo, falha);
        }
        return UltimaAvaliacao.de(decisao.getKey())
                .orElseThrow(() -> TabelaComDefeito.semTabela(decisao.getKey(), decisao.getVersion()));
    }

    private Optional<DecisionDefinition> publicada(String chave) {
        return Optional.ofNullable(modelos.createDecisionDefinitionQuery()
                .decisionDefinitionKey(chave)
                .withoutTenantId()
                .latestVersion()
                .singleResult());
    }

    private <T> T semAutorizacao(Supplier<T> trabalho) {
        return motor.getCommandExecutorTxRequired()
                .execute(contexto -> contexto.runWithoutAuthorization(trabalho::get));
    }
}
