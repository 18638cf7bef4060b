package br.central.regras.tabelas;

import br.central.comum.Recusa;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;

/** The versions of the tables as the engine has them. Whoever asks was asked for the right before: the engine is not. */
@Component
public class ModelosDasTabelas {

    private static final String DO_PRODUTO = "central";
    private static final String NOSSA = "regras";

    private final ProcessEngineConfigurationImpl motor;
    private final RepositoryService modelos;

    ModelosDasTabelas(ProcessEngine motor) {
        this.motor = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
        this.modelos = motor.getRepositoryService();
    }

    /**
     * @param definicao id in the engine
     * @param publicacao id of the deployment
     * @param nome what the deployment is called
     * @param doProduto came with a release of the application
     */
    record NoMotor(String definicao, int numero, String publicacao, String nome, Instant em, boolean doProduto) {}

    /** The latest first; empty when none was ever published. */
    List<NoMotor> versoes(String chave) {
        return semPerguntar(() -> modelos.createDecisionDefinitionQuery().decisionDefinitionKey(chave).list().stream()
                .map(this::versao)
                .sorted(Comparator.comparingInt(NoMotor::numero).reversed())
                .toList());
    }

    private NoMotor versao(DecisionDefinition definicao) {
        Deployment publicacao = modelos.createDeploymentQuery()
                .deploymentId(definicao.getDeploymentId())
                .singleResult();
        return new NoMotor(
                definicao.getId(),
                definicao.getVersion(),
                publicacao.getId(),
                publicacao.getName(),
                publicacao.getDeploymentTime().toInstant(),
                DO_PRODUTO.equals(publicacao.getSource()));
    }

    /** Number of the one in force; 0 when there is none. */
    public int emVigor(String chave) {
        return semPerguntar(() -> {
            DecisionDefinition ultima = modelos.createDecisionDefinitionQuery()
                    .decisionDefinitionKey(chave)
                    .latestVersion()
                    .singleResult();
            return ultima == null ? 0 : ultima.getVersion();
        });
    }

    /** @throws Recusa.NaoEncontrado when there is no such version */
    public byte[] modelo(String chave, int versao) {
        return semPerguntar(() -> {
            DecisionDefinition definicao = modelos.createDecisionDefinitionQuery()
                    .decisionDefinitionKey(chave)
                    .decisionDefinitionVersion(versao)
                    .singleResult();
            if (definicao == null) {
                throw new Recusa.NaoEncontrado("A tabela " + chave + " não tem a versão " + versao + ".");
            }
            try (InputStream arquivo = modelos.getDecisionModel(definicao.getId())) {
                return arquivo.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** In the caller's transaction, and in force with its end. @return number of the new version */
    int publicar(String chave, byte[] modelo) {
        return semPerguntar(() -> modelos.createDeployment()
                .name(NOSSA + "/" + chave)
                .source(NOSSA)
                .addInputStream(arquivo(chave), new ByteArrayInputStream(modelo))
                .deployWithResult()
                .getDeployedDecisionDefinitions()
                .get(0)
                .getVersion());
    }

    static String arquivo(String chave) {
        return "dmn/" + chave + ".dmn";
    }

    private <T> T semPerguntar(Supplier<T> pergunta) {
        return motor.getCommandExecutorTxRequired().execute(comando -> comando.runWithoutAuthorization(pergunta::get));
    }
}
