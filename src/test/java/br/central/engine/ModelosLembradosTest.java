package br.central.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.teste.ComPortaoAberto;
import br.central.teste.ContaSql;
import br.central.teste.TesteDeIntegracao;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered of the models is never older than the last change of them, whoever made it and where. */
@TesteDeIntegracao
@ComPortaoAberto
class ModelosLembradosTest {

    @Autowired
    RepositoryService modelos;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    JdbcClient banco;

    @Test
    void oProximoComecaPelaVersaoEmVigor() {
        publicar("lembrado-versao");
        assertThat(versaoDoProximo("lembrado-versao")).isEqualTo(1);

        String segunda = publicar("lembrado-versao");
        assertThat(versaoDoProximo("lembrado-versao")).isEqualTo(2);

        modelos.deleteDeployment(segunda, true);
        assertThat(versaoDoProximo("lembrado-versao")).isEqualTo(1);
    }

    @Test
    void naMesmaTransacaoValeOQueElaPublicou() {
        publicar("lembrado-transacao");

        transacao.executeWithoutResult(estado -> {
            assertThat(versaoDoProximo("lembrado-transacao")).isEqualTo(1);
            publicar("lembrado-transacao");
            assertThat(versaoDoProximo("lembrado-transacao")).isEqualTo(2);
            estado.setRollbackOnly();
        });

        assertThat(versaoDoProximo("lembrado-transacao")).isEqualTo(1);
    }

    /** As another node does: nothing in this process hears of it. */
    @Test
    void oSuspensoPorOutroNoNaoComeca() {
        publicar("lembrado-suspenso");
        versaoDoProximo("lembrado-suspenso");

        suspender("lembrado-suspenso", 2);
        assertThatThrownBy(() -> versaoDoProximo("lembrado-suspenso"))
                .isInstanceOf(SuspendedEntityInteractionException.class);

        suspender("lembrado-suspenso", 1);
        assertThat(versaoDoProximo("lembrado-suspenso")).isEqualTo(1);
    }

    @Test
    void semMudancaNaoSePerguntaDeNovo() throws Exception {
        publicar("lembrado-contado");
        versaoDoProximo("lembrado-contado");

        assertThat(ContaSql.comandosDurante(() -> execucoes.startProcessInstanceByKey("lembrado-contado")))
                .filteredOn(comando -> comando.contains("ACT_RE_PROCDEF"))
                .hasSize(1);
    }

    private void suspender(String chave, int estado) {
        banco.sql("update ACT_RE_PROCDEF set SUSPENSION_STATE_ = :estado where KEY_ = :chave")
                .param("estado", estado)
                .param("chave", chave)
                .update();
    }

    private int versaoDoProximo(String chave) {
        String modelo = execucoes.startProcessInstanceByKey(chave).getProcessDefinitionId();
        ProcessDefinition definicao = modelos.getProcessDefinition(modelo);
        return definicao.getVersion();
    }

    private String publicar(String chave) {
        return modelos.createDeployment()
                .addModelInstance(
                        chave + ".bpmn",
                        Bpmn.createExecutableProcess(chave)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask()
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }
}
