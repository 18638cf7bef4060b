package br.central.regras.modelos;

import br.central.seguranca.UsosDoGrupo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The tasks of the processes in force that name a group, and not an expression: the next case's comes to it. */
@Component
class TarefasOferecidas implements UsosDoGrupo {

    private final ProcessEngineConfigurationImpl motor;

    TarefasOferecidas(ProcessEngine motor) {
        this.motor = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
    }

    /** As the engine has read them: in one command, so that the list is all that the database is asked for. */
    @Override
    public List<Uso> de(String grupo) {
        return motor.getCommandExecutorTxRequired()
                .execute(comando -> comando.runWithoutAuthorization(() -> emVigor().stream()
                        .flatMap(processo -> doProcesso(processo, grupo))
                        .toList()));
    }

    private List<ProcessDefinition> emVigor() {
        return modelos()
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list();
    }

    private Stream<Uso> doProcesso(ProcessDefinition processo, String grupo) {
        ProcessDefinitionEntity lido = (ProcessDefinitionEntity)
                ((RepositoryServiceImpl) modelos()).getDeployedProcessDefinition(processo.getId());
        List<String> tarefas = lido.getTaskDefinitions().values().stream()
                .filter(tarefa -> nomeia(tarefa, grupo))
                .map(TarefasOferecidas::dita)
                .sorted()
                .toList();
        if (tarefas.isEmpty()) {
            return Stream.empty();
        }
        String nome = processo.getName() == null ? processo.getKey() : processo.getName();
        String quais = tarefas.stream().map(uma -> "«" + uma + "»").collect(Collectors.joining(", "));
        return Stream.of(
                new Uso("tarefas do processo «%s» que o nomeiam: %s".formatted(nome, quais), tarefas.size(), false));
    }

    private static boolean nomeia(TaskDefinition tarefa, String grupo) {
        return tarefa.getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .anyMatch(um -> um.strip().equals(grupo));
    }

    private static String dita(TaskDefinition tarefa) {
        return tarefa.getNameExpression() == null
                ? tarefa.getKey()
                : tarefa.getNameExpression().getExpressionText().replaceAll("\\s+", " ");
    }

    private RepositoryService modelos() {
        return motor.getRepositoryService();
    }
}
