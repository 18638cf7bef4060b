package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_DOIS_GRUPOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.TesteDeIntegracao;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the engine keeps of a request that two groups answered: what somebody reads, and nothing else. */
@TesteDeIntegracao
class HistoriaDoMotorTest {

    @Autowired
    HistoryService historia;

    @Test
    void ficamOsPassosAsTarefasEOsFatosMasNaoAContagem(@Autowired MockMvc mvc) {
        var api = new ApiDeTeste(mvc);
        String solicitacao = api.encaminhada(DE_DOIS_GRUPOS);
        List.of("faturamento", "autorizacao", "atendente")
                .forEach(quem -> api.responder(quem, solicitacao).com(200));

        String instancia = historia.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(solicitacao)
                .finished()
                .singleResult()
                .getId();
        assertThat(historia.createHistoricActivityInstanceQuery()
                        .processInstanceId(instancia)
                        .list())
                .extracting(HistoricActivityInstance::getActivityId)
                .contains(
                        "StartEvent_SolicitacaoRegistrada",
                        "Gateway_MaisDeUmGrupo",
                        "SubProcess_Grupo",
                        "UserTask_ResponderDemanda",
                        "UserTask_ConsolidarResposta",
                        "EndEvent_Respondida")
                .doesNotContain("StartEvent_Grupo", "SubProcess_Grupo#multiInstanceBody");
        assertThat(historia.createHistoricTaskInstanceQuery()
                        .processInstanceId(instancia)
                        .count())
                .isEqualTo(3);
        assertThat(historia.createHistoricVariableInstanceQuery()
                        .processInstanceId(instancia)
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .containsOnly("desfecho");
        assertThat(historia.createHistoricIdentityLinkLogQuery().count()).isZero();
        assertThat(historia.createHistoricJobLogQuery().successLog().count()).isZero();
        assertThat(historia.createHistoricJobLogQuery().creationLog().count()).isZero();
    }

    @Test
    void oQueTerminouDizQuantoLevou(@Autowired MockMvc mvc) {
        var api = new ApiDeTeste(mvc);
        String solicitacao = api.encaminhada(DE_DOIS_GRUPOS);
        List.of("faturamento", "autorizacao", "atendente")
                .forEach(quem -> api.responder(quem, solicitacao).com(200));

        HistoricProcessInstance instancia = historia.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(solicitacao)
                .singleResult();
        assertThat(instancia.getDurationInMillis()).isEqualTo(entre(instancia.getStartTime(), instancia.getEndTime()));
        assertThat(historia.createHistoricActivityInstanceQuery()
                        .processInstanceId(instancia.getId())
                        .finished()
                        .list())
                .hasSizeGreaterThan(6)
                .allSatisfy(passo -> assertThat(passo.getDurationInMillis())
                        .isEqualTo(entre(passo.getStartTime(), passo.getEndTime())));
        assertThat(historia.createHistoricTaskInstanceQuery()
                        .processInstanceId(instancia.getId())
                        .list())
                .hasSize(3)
                .allSatisfy(tarefa -> assertThat(tarefa.getDurationInMillis())
                        .isEqualTo(entre(tarefa.getStartTime(), tarefa.getEndTime())));
    }

    private static long entre(Date inicio, Date fim) {
        return fim.getTime() - inicio.getTime();
    }
}
