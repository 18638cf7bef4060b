package br.central.regras.modelos;

import br.central.comum.Recusa;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;

/** The versions of the process models as the engine has them. Whoever asks was asked for the right before. */
@Component
class ModelosNoMotor {

    private static final String DO_PRODUTO = "central";
    private static final String DAQUI = "regras";

    private final ProcessEngineConfigurationImpl motor;
    private final RepositoryService modelos;

    ModelosNoMotor(ProcessEngine motor) {
        this.motor = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
        this.modelos = motor.getRepositoryService();
    }

    /**
     * @param definicao id in the engine
     * @param etiqueta the version tag that its author gave it, or {@code null}
     */
    record NoMotor(String definicao, String chave, String nome, int numero, String etiqueta, Publicacao publicacao) {}

    /** @param doProduto came with a release of the application; @param daqui from the page of models, with its reason beside */
    record Publicacao(String id, String nome, Instant em, boolean doProduto, boolean daqui) {}

    /** All of them, by their name; of each the latest version first. */
    List<NoMotor> todos() {
        return procurar(modelos.createProcessDefinitionQuery());
    }

    /** The latest first. @throws Recusa.NaoEncontrado when there is no such model */
    List<NoMotor> versoes(String chave) {
        List<NoMotor> versoes = procurar(modelos.createProcessDefinitionQuery().processDefinitionKey(chave));
        if (versoes.isEmpty()) {
            throw new Recusa.NaoEncontrado("Não há modelo de processo com o código " + chave + ".");
        }
        return versoes;
    }

    /** @throws Recusa.NaoEncontrado when there is no such version */
    NoMotor versao(String chave, int numero) {
        return versoes(chave).stream()
                .filter(uma -> uma.numero() == numero)
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("O modelo " + chave + " não tem a versão " + numero + "."));
    }

    /** Read anew: the engine's own is one for all, and two cannot walk through it at once. */
    BpmnModelInstance modelo(NoMotor versao) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(arquivo(versao)));
    }

    /** As it was published. */
    byte[] arquivo(NoMotor versao) {
        return semPerguntar(() -> {
            try (InputStream arquivo = modelos.getProcessModel(versao.definicao())) {
                return arquivo.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** In the caller's transaction, and in force with its end. @return number of the new version */
    int publicar(String chave, byte[] modelo) {
        return semPerguntar(() -> modelos.createDeployment()
                .name(DAQUI + "/" + chave)
                .source(DAQUI)
                .addInputStream(ProcessosSePublicam.nomeDoArquivo(chave), new ByteArrayInputStream(modelo))
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getVersion());
    }

    private List<NoMotor> procurar(ProcessDefinitionQuery quais) {
        return semPerguntar(() -> {
            Map<String, Publicacao> publicacoes = modelos.createDeploymentQuery().list().stream()
                    .map(ModelosNoMotor::publicacao)
                    .collect(Collectors.toMap(Publicacao::id, Function.identity()));
            return quais.list().stream()
                    .map(uma -> noMotor(uma, publicacoes.get(uma.getDeploymentId())))
                    .sorted(Comparator.comparing(NoMotor::chave)
                            .thenComparing(
                                    Comparator.comparingInt(NoMotor::numero).reversed()))
                    .toList();
        });
    }

    private static NoMotor noMotor(ProcessDefinition uma, Publicacao publicacao) {
        String nome = uma.getName() == null ? uma.getKey() : uma.getName();
        return new NoMotor(uma.getId(), uma.getKey(), nome, uma.getVersion(), uma.getVersionTag(), publicacao);
    }

    private static Publicacao publicacao(Deployment uma) {
        return new Publicacao(
                uma.getId(),
                uma.getName(),
                uma.getDeploymentTime().toInstant(),
                DO_PRODUTO.equals(uma.getSource()),
                DAQUI.equals(uma.getSource()));
    }

    private <T> T semPerguntar(Supplier<T> pergunta) {
        return motor.getCommandExecutorTxRequired().execute(comando -> comando.runWithoutAuthorization(pergunta::get));
    }
}
