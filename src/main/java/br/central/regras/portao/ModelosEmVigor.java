package br.central.regras.portao;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** What the engine has published already, and what waits in it, whoever asks. */
@Component
class ModelosEmVigor {

    private final ProcessEngine motor;
    private final ProcessEngineConfigurationImpl configuracao;

    ModelosEmVigor(ProcessEngine motor) {
        this.motor = motor;
        this.configuracao = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
    }

    boolean haProcesso(String chave) {
        return ultimo(chave).isPresent();
    }

    boolean haDecisao(String chave) {
        return comoSistema(() -> motor.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(chave)
                        .latestVersion()
                        .count()
                > 0);
    }

    /** Whether some process in force calls that one. */
    private Optional<ProcessDefinition> ultimo(String chave) {
        return comoSistema(() -> Optional.ofNullable(motor.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(chave)
                .latestVersion()
                .singleResult()));
    }

    /** The steps of the version in force in which something waits, with how many wait there, of any version. */
    Map<FlowNode, Long> ondeHaQuemEspere(String chave) {
        return ultimo(chave).map(this::esperando).orElse(Map.of());
    }

    private Map<FlowNode, Long> esperando(ProcessDefinition processo) {
        return comoSistema(() -> {
            BpmnModelInstance modelo = motor.getRepositoryService().getBpmnModelInstance(processo.getId());
            Map<FlowNode, Long> esperam =
                    new TreeMap<>((um, outro) -> um.getId().compareTo(outro.getId()));
            for (FlowNode passo : modelo.getModelElementsByType(FlowNode.class)) {
                long quantos = motor.getRuntimeService()
                        .createExecutionQuery()
                        .processDefinitionKey(processo.getKey())
                        .activityId(passo.getId())
                        .count();
                if (quantos > 0) {
                    esperam.put(passo, quantos);
                }
            }
            return esperam;
        });
    }

    <T> T comoSistema(Supplier<T> pergunta) {
        return configuracao
                .getCommandExecutorTxRequired()
                .execute(comando -> comando.runWithoutAuthorization(pergunta::get));
    }

    ProcessEngineConfigurationImpl configuracao() {
        return configuracao;
    }
}
