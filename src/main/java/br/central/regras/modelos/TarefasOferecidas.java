package br.central.regras.modelos;

import br.central.comum.Recusa;
import br.central.regras.NomesDitos;
import br.central.seguranca.UsosDoGrupo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * The tasks that name a group, and not an expression: of the processes in force, whose next case comes to it, and of the versions
 * before by which cases still run.
 */
@Component
class TarefasOferecidas implements UsosDoGrupo {

    private final ProcessEngineConfigurationImpl motor;
    private final InstanciasPorVersao instancias;

    TarefasOferecidas(ProcessEngine motor, InstanciasPorVersao instancias) {
        this.instancias = instancias;
        this.motor = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
    }

    /** As the engine has read them: in one command, so that the list is all that the database is asked for. */
    @Override
    public List<Uso> de(String grupo) {
        Set<String> correm = instancias.queCorrem();
        return motor.getCommandExecutorTxRequired()
                .execute(comando -> comando.runWithoutAuthorization(() -> usos(correm, grupo)));
    }

    private List<Uso> usos(Set<String> correm, String grupo) {
        List<ProcessDefinition> versoes = versoes();
        Map<String, ProcessDefinition> emVigor =
                versoes.stream().collect(Collectors.toMap(ProcessDefinition::getKey, um -> um, (nova, antes) -> nova));
        return versoes.stream()
                .filter(versao -> vale(versao, emVigor) || correm.contains(versao.getId()))
                .flatMap(versao -> doProcesso(versao, vale(versao, emVigor), grupo))
                .toList();
    }

    private static boolean vale(ProcessDefinition versao, Map<String, ProcessDefinition> emVigor) {
        return emVigor.get(versao.getKey()).getId().equals(versao.getId());
    }

    /** Of each process the newest first. */
    private List<ProcessDefinition> versoes() {
        return modelos()
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionKey()
                .asc()
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
    }

    private Stream<Uso> doProcesso(ProcessDefinition processo, boolean vale, String grupo) {
        List<String> tarefas = tarefas(processo, vale, grupo);
        if (tarefas.isEmpty()) {
            return Stream.empty();
        }
        String nome = processo.getName() == null ? processo.getKey() : processo.getName();
        String quais = tarefas.stream().map(uma -> "«" + uma + "»").collect(Collectors.joining(", "));
        String qual = vale
                ? "tarefas do processo «%s» que o nomeiam: %s".formatted(nome, quais)
                : "tarefas que o nomeiam na versão %d do processo «%s», em que ainda há casos: %s"
                        .formatted(processo.getVersion(), nome, quais);
        return Stream.of(new Uso(qual, tarefas.size(), !vale));
    }

    /** Of a version before that is no longer read, whatever in it says that name. */
    private List<String> tarefas(ProcessDefinition processo, boolean vale, String grupo) {
        try {
            ProcessDefinitionEntity lido = (ProcessDefinitionEntity)
                    ((RepositoryServiceImpl) modelos()).getDeployedProcessDefinition(processo.getId());
            return lido.getTaskDefinitions().values().stream()
                    .filter(tarefa -> nomeia(tarefa, grupo))
                    .map(TarefasOferecidas::dita)
                    .sorted()
                    .toList();
        } catch (Recusa | ProcessEngineException jaNaoSeLe) {
            if (vale) {
                throw jaNaoSeLe;
            }
            return escrito(processo).contains(grupo) ? List.of("esta versão já não se lê") : List.of();
        }
    }

    private String escrito(ProcessDefinition processo) {
        try (InputStream arquivo = modelos().getProcessModel(processo.getId())) {
            return new String(arquivo.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean nomeia(TaskDefinition tarefa, String grupo) {
        return tarefa.getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .anyMatch(um -> NomesDitos.em(um).contains(grupo));
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
