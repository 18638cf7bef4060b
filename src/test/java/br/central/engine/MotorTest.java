package br.central.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.teste.ComPortaoAberto;
import br.central.teste.TesteDeIntegracao;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine's settings, seen from outside: what they are for. */
@TesteDeIntegracao
@ComPortaoAberto
class MotorTest {

    @Autowired
    ProcessEngine motor;

    @Autowired
    RepositoryService repositorio;

    @Autowired
    RuntimeService execucao;

    @Autowired
    TaskService tarefas;

    @Autowired
    ManagementService gerencia;

    @Autowired
    DataSource fonte;

    @Autowired
    JdbcTemplate banco;

    @Test
    void expressaoAlcancaSoOBeanMarcado() {
        implantarExpressao("expressao-visivel", "${beanDeTesteVisivel.ola()}");

        var instancia = execucao.createProcessInstanceByKey("expressao-visivel").executeWithVariablesInReturn();

        assertThat(instancia.getVariables().get("resultado")).isEqualTo("olá");
    }

    @Test
    void expressaoNaoAlcancaOutroBean() {
        implantarExpressao("expressao-oculta", "${dataSource.connection}");

        assertThatThrownBy(() -> execucao.startProcessInstanceByKey("expressao-oculta"))
                .hasMessageContaining("dataSource");
    }

    @Test
    void tarefaNaoEscreveAutorizacao() {
        repositorio
                .createDeployment()
                .addModelInstance(
                        "sem-linha.bpmn",
                        Bpmn.createExecutableProcess("sem-linha")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask()
                                .camundaCandidateGroups("financeiro,autorizacao")
                                .camundaAssignee("atendente")
                                .endEvent()
                                .done())
                .deploy();
        long antes = linhas();

        String instancia = execucao.startProcessInstanceByKey("sem-linha").getId();
        String tarefa = tarefas.createTaskQuery()
                .processInstanceId(instancia)
                .singleResult()
                .getId();
        tarefas.setAssignee(tarefa, "atendente2");
        tarefas.addCandidateUser(tarefa, "atendente");

        assertThat(linhas()).isEqualTo(antes);
    }

    @Test
    void tabelasDoMotorTemOsNossosIndices() throws SQLException {
        assertThat(indices("ACT_RU_TASK")).contains("central_ix_task_vencimento", "central_ix_task_etapa");
        assertThat(indices("ACT_RU_IDENTITYLINK")).contains("central_ix_link_grupo");
        assertThat(indices("ACT_RU_JOB")).contains("central_ix_job_vencimento");
    }

    @Test
    void configuracaoEADecidida() {
        var configuracao = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();

        assertThat(configuracao.getHistoryLevel().getName()).isEqualTo("audit");
        assertThat(configuracao.getHistoryTimeToLive()).isEqualTo("P1825D");
        assertThat(configuracao.getHistoryCleanupBatchWindowStartTime()).isEqualTo("02:00");
        assertThat(configuracao.isAuthorizationEnabled()).isTrue();
        assertThat(configuracao.isTenantCheckEnabled()).isFalse();
        assertThat(configuracao.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(configuracao.getJobExecutor().getMaxWait()).isLessThanOrEqualTo(5000);
        assertThat(configuracao.getFailedJobRetryTimeCycle()).startsWith("PT10S");
        assertThat(configuracao.isDbMetricsReporterActivate()).isFalse();
        assertThat(configuracao.isTaskMetricsEnabled()).isFalse();
        // Nobody's bytes become an object.
        assertThat(configuracao.isJavaSerializationFormatEnabled()).isFalse();
    }

    @Test
    void motorNaoGuardaMetricas() {
        assertThatThrownBy(() -> gerencia.reportDbMetricsNow()).hasMessageContaining("disabled");
        assertThat(banco.queryForObject("select count(*) from ACT_RU_METER_LOG", Long.class))
                .isZero();
    }

    private void implantarExpressao(String chave, String expressao) {
        repositorio
                .createDeployment()
                .addModelInstance(
                        chave + ".bpmn",
                        Bpmn.createExecutableProcess(chave)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask()
                                .camundaExpression(expressao)
                                .camundaResultVariable("resultado")
                                .userTask()
                                .endEvent()
                                .done())
                .deploy();
    }

    private long linhas() {
        return banco.queryForObject("select count(*) from ACT_RU_AUTHORIZATION", Long.class);
    }

    private Set<String> indices(String tabela) throws SQLException {
        try (Connection conexao = fonte.getConnection()) {
            boolean h2 = conexao.getMetaData().getDatabaseProductName().equals("H2");
            String nome = h2 ? tabela : tabela.toLowerCase(Locale.ROOT);
            Set<String> indices = new HashSet<>();
            try (var linhas = conexao.getMetaData().getIndexInfo(null, null, nome, false, true)) {
                while (linhas.next()) {
                    indices.add(String.valueOf(linhas.getString("INDEX_NAME")).toLowerCase(Locale.ROOT));
                }
            }
            return indices;
        }
    }
}
