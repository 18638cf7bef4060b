package br.central.atendimento.processo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import br.central.engine.Motor;
import br.central.teste.ComPortaoAberto;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A model that was suspended or deleted refuses the act in words. */
@TesteDeIntegracao
@ComPortaoAberto
class ModeloForaDoArTest {

    private final String processo = "p" + Sorte.uuid().toString().substring(0, 8);

    @Autowired
    Motor motor;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    RepositoryService repositorio;

    @Test
    void semModeloNaoSeComeca() {
        assertThatThrownBy(() -> motor.falar(() -> execucoes.startProcessInstanceByKey(processo)))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("não está publicado");
        assertThatThrownBy(() -> motor.falar(() -> execucoes.startProcessInstanceByMessage(processo)))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("não está publicado");
    }

    @Test
    void suspensoTambemNao() {
        repositorio
                .createDeployment()
                .addModelInstance(
                        processo + ".bpmn",
                        Bpmn.createExecutableProcess(processo)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask()
                                .endEvent()
                                .done())
                .deploy();
        repositorio.suspendProcessDefinitionByKey(processo);

        assertThatThrownBy(() -> motor.falar(() -> execucoes.startProcessInstanceByKey(processo)))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("suspenso");
    }
}
