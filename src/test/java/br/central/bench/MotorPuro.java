package br.central.bench;

import br.central.teste.Sorte;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Camunda alone: our own models {@code atendimento} and {@code solicitacao} with the same wait states, timers and
 * subscriptions, whose decisions are stripped and whose beans answer constants. As favourable to the engine as can be:
 * it knows the ids of its tasks without a query, and opens and forwards in one transaction as we do.
 */
class MotorPuro implements AutoCloseable {

    private final HikariDataSource banco;
    private final ProcessEngine motor;

    MotorPuro(String url) throws IOException {
        var conexoes = new HikariConfig();
        conexoes.setJdbcUrl(url);
        conexoes.setUsername("postgres");
        conexoes.setMaximumPoolSize(20);
        conexoes.addDataSourceProperty("reWriteBatchedInserts", "true");
        banco = new HikariDataSource(conexoes);
        motor = configuracao(banco).buildProcessEngine();
        motor.getRepositoryService()
                .createDeployment()
                .addString("atendimento.bpmn", semDecisoes("atendimento"))
                .addString("solicitacao.bpmn", semDecisoes("solicitacao"))
                .deploy();
    }

    /** As {@code application.yml} sets ours. */
    private static ProcessEngineConfigurationImpl configuracao(HikariDataSource banco) {
        var configuracao = new StandaloneProcessEngineConfiguration();
        configuracao.setProcessEngineName("puro");
        configuracao.setDataSource(banco);
        configuracao.setDatabaseSchemaUpdate("true");
        configuracao.setHistory("audit");
        configuracao.setAuthorizationEnabled(true);
        configuracao.setMetricsEnabled(false);
        configuracao.setTaskMetricsEnabled(false);
        configuracao.setJobExecutorActivate(true);
        configuracao.setBeans(BeansConstantes.todos());
        return configuracao;
    }

    private static String semDecisoes(String processo) throws IOException {
        try (InputStream arquivo = MotorPuro.class.getResourceAsStream("/processes/" + processo + ".bpmn")) {
            return new String(arquivo.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("bpmn:businessRuleTask", "bpmn:task")
                    .replaceAll("camunda:(decisionRef|mapDecisionResult)=\"[^\"]*\"", "")
                    .replaceAll("<camunda:executionListener[^>]*/>", "");
        }
    }

    /** Opens and forwards; the ids of the two groups' tasks. */
    List<String> abrir() {
        Map<String, Object> variaveis = Map.of(
                "atendimentoId",
                1L,
                "protocolo",
                "00000020260101000001",
                "classificacao",
                "prestador/glosa/recurso",
                "desfecho",
                "ENCAMINHADO");
        return comando(() -> {
            motor.getRuntimeService()
                    .startProcessInstanceByKey("atendimento", Sorte.uuid().toString(), variaveis);
            return novas("UserTask_ResponderDemanda");
        });
    }

    /** As many as that wait with two groups; with the one index of ours that completing a task among many needs. */
    void acumular(int instancias) {
        String tarefa = abrir().get(0);
        var aberta = motor.getTaskService().createTaskQuery().taskId(tarefa).singleResult();
        String raiz = motor.getRuntimeService()
                .createProcessInstanceQuery()
                .subProcessInstanceId(aberta.getProcessInstanceId())
                .singleResult()
                .getRootProcessInstanceId();
        var dados = new JdbcTemplate(banco);
        dados.execute("create index subtarefas on act_ru_task (parent_task_id_)");
        new TrabalhoAcumulado(dados).instanciasComTarefas(raiz, instancias);
    }

    void viver() {
        List<String> grupos = abrir();
        concluir(grupos.get(0), "RESPONDIDA", "nenhuma");
        String consolidar = concluir(grupos.get(1), "RESPONDIDA", "UserTask_ConsolidarResposta")
                .get(0);
        String retorno =
                concluir(consolidar, "RESPONDIDA", "UserTask_DarRetorno").get(0);
        concluir(retorno, "COMUNICADO", "nenhuma");
    }

    private List<String> concluir(String tarefa, String desfecho, String seguinte) {
        return comando(() -> {
            motor.getTaskService().complete(tarefa, Map.of("desfecho", desfecho));
            return novas(seguinte);
        });
    }

    private List<String> comando(Supplier<List<String>> trabalho) {
        return ((ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(contexto -> trabalho.get());
    }

    private static List<String> novas(String etapa) {
        CommandContext contexto = Context.getCommandContext();
        return contexto.getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(tarefa -> etapa.equals(tarefa.getTaskDefinitionKey()))
                .map(TaskEntity::getId)
                .toList();
    }

    /** What the lives left behind: each one waits for a request to reopen it, as ours do. */
    long instancias() {
        return motor.getRuntimeService().createProcessInstanceQuery().count();
    }

    @Override
    public void close() {
        motor.close();
        banco.close();
    }
}
