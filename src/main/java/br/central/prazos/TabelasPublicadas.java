package br.central.prazos;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The tables in force and the groups of the engine, whoever asks. */
@Component
class TabelasPublicadas implements TabelasEmExame {

    private final Decisoes decisoes;
    private final ProcessEngineConfigurationImpl motor;

    TabelasPublicadas(Decisoes decisoes, ProcessEngine motor) {
        this.decisoes = decisoes;
        this.motor = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
    }

    @Override
    public AvaliacaoDeDecisao avaliar(String chave, Map<String, Object> variaveis) {
        return decisoes.avaliar(chave, variaveis);
    }

    @Override
    public List<String> regras(String chave) {
        return decisoes.regras(chave);
    }

    @Override
    public Set<String> grupos() {
        return motor
                .getCommandExecutorTxRequired()
                .execute(comando -> comando.runWithoutAuthorization(
                        () -> motor.getIdentityService().createGroupQuery().list()))
                .stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }
}
