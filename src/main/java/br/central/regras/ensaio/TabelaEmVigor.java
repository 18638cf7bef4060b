package br.central.regras.ensaio;

import br.central.comum.Recusa;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** The table that rules now, kept as it is: what is published while a rehearsal runs does not mix into it. */
@Component
class TabelaEmVigor {

    private final ProcessEngineConfigurationImpl motor;
    private final RepositoryService modelos;

    TabelaEmVigor(ProcessEngine motor) {
        this.motor = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
        this.modelos = motor.getRepositoryService();
    }

    record Versao(int numero, byte[] modelo) {}

    /** @throws Recusa.EstadoNaoPermite when there is none */
    Versao de(TabelaEnsaiada qual) {
        return motor.getCommandExecutorTxRequired()
                .execute(comando -> comando.runWithoutAuthorization(() -> ultima(qual)))
                .orElseThrow(() -> new Recusa.EstadoNaoPermite("A tabela " + qual.nome() + " não está publicada."));
    }

    private Optional<Versao> ultima(TabelaEnsaiada qual) {
        DecisionDefinition definicao = modelos.createDecisionDefinitionQuery()
                .decisionDefinitionKey(qual.chave())
                .latestVersion()
                .singleResult();
        if (definicao == null) {
            return Optional.empty();
        }
        try (InputStream modelo = modelos.getDecisionModel(definicao.getId())) {
            return Optional.of(new Versao(definicao.getVersion(), modelo.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
