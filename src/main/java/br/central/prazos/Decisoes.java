package br.central.prazos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.dmn.DecisionDefinitionNotFoundException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Evaluates the decision tables deployed in the engine, always in their latest version. */
@Component
public class Decisoes {

    private final ProcessEngineConfigurationImpl motor;
    private final RepositoryService modelos;

    Decisoes(ProcessEngine motor) {
        this.motor = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
        this.modelos = motor.getRepositoryService();
    }

    /**
     * Evaluates the table and tells which rules hit. Asks the user for no right of the engine's.
     *
     * @throws TabelaComDefeito when the decision is not deployed or a cell of it fails; the caller's transaction may
     *     go on all the same
     */
    public AvaliacaoDeDecisao avaliar(String chave, Map<String, Object> variaveis) {
        return avaliarSePublicada(chave, variaveis).orElseThrow(() -> TabelaComDefeito.naoPublicada(chave));
    }

    /**
     * As {@link #avaliar}, but empty when no such decision is deployed.
     *
     * @throws TabelaComDefeito when a cell of the table fails; the caller's transaction may go on all the same
     */
    public Optional<AvaliacaoDeDecisao> avaliarSePublicada(String chave, Map<String, Object> variaveis) {
        return motor.getCommandExecutorTxRequired()
                .execute(comando -> comando.runWithoutAuthorization(() -> tentar(chave, variaveis)))
                .ouFalha();
    }

    /** Ids of the rules of the table in force, in its order. */
    List<String> regras(String chave) {
        return motor.getCommandExecutorTxRequired()
                .execute(comando -> comando.runWithoutAuthorization(() -> publicada(chave)
                        .map(decisao ->
                                modelos.getDmnModelInstance(decisao.getId()).getModelElementsByType(Rule.class).stream()
                                        .map(Rule::getId)
                                        .toList())
                        .orElse(List.of())));
    }

    /** The file of the table in force, to be read as a draft is; empty when none is deployed. */
    Optional<byte[]> modelo(String chave) {
        return motor.getCommandExecutorTxRequired()
                .execute(comando ->
                        comando.runWithoutAuthorization(() -> publicada(chave).map(this::bytes)));
    }

    private byte[] bytes(DecisionDefinitionEntity decisao) {
        try (InputStream arquivo = modelos.getDecisionModel(decisao.getId())) {
            return arquivo.readAllBytes();
        } catch (IOException falha) {
            throw new UncheckedIOException(falha);
        }
    }

    /** What leaves the engine's command: an exception that crossed it would undo the caller's transaction. */
    private record Resultado(Optional<AvaliacaoDeDecisao> avaliacao, TabelaComDefeito falha) {

        Optional<AvaliacaoDeDecisao> ouFalha() {
            if (falha != null) {
                throw falha;
            }
            return avaliacao;
        }
    }

    private Resultado tentar(String chave, Map<String, Object> variaveis) {
        try {
            return new Resultado(publicada(chave).map(decisao -> avaliar(decisao, variaveis)), null);
        } catch (TabelaComDefeito falha) {
            return new Resultado(Optional.empty(), falha);
        }
    }

    private AvaliacaoDeDecisao avaliar(DecisionDefinitionEntity decisao, Map<String, Object> variaveis) {
        UltimaAvaliacao.de(decisao.getKey());
        try {
            motor.getDmnEngine()
                    .evaluateDecision(decisao, Variables.fromMap(variaveis).asVariableContext());
        } catch (ProcessEngineException | DmnEngineException | FeelException falha) {
            String motivo = String.valueOf(
                    NestedExceptionUtils.getMostSpecificCause(falha).getMessage());
            String regras = RegrasCulpadas.de(modelos.getDmnModelInstance(decisao.getId()), motivo);
            throw TabelaComDefeito.naoAvaliavel(decisao.getKey(), decisao.getVersion(), regras, motivo, falha);
        }
        return UltimaAvaliacao.de(decisao.getKey())
                .orElseThrow(() -> TabelaComDefeito.semTabela(decisao.getKey(), decisao.getVersion()));
    }

    private Optional<DecisionDefinitionEntity> publicada(String chave) {
        try {
            return Optional.of((DecisionDefinitionEntity)
                    motor.getDeploymentCache().findDeployedLatestDecisionDefinitionByKeyAndTenantId(chave, null));
        } catch (DecisionDefinitionNotFoundException naoHa) {
            return Optional.empty();
        }
    }
}
