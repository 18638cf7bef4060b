package br.central.atendimento.processo;

import br.central.atendimento.contrato.TarefaGeralView.Desfecho;
import br.central.engine.Motor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/**
 * What may come of a task, as its model has it: the flows behind it, or behind the gateway that follows it, that ask for a
 * value of {@code desfecho}, and the one that is taken otherwise.
 */
@Component
public class DesfechosDoModelo {

    private static final Desfecho CONCLUIDA = new Desfecho("CONCLUIDA", "Concluída");
    private static final Pattern PERGUNTA =
            Pattern.compile("\\b" + Modelo.VAR_DESFECHO + "\\s*(?:==|eq)\\s*['\"]([^'\"]+)['\"]");

    private final Motor motor;
    private final RepositoryService modelos;
    private final TaskService tarefas;

    DesfechosDoModelo(Motor motor, RepositoryService modelos, TaskService tarefas) {
        this.motor = motor;
        this.modelos = modelos;
        this.tarefas = tarefas;
    }

    public List<Desfecho> de(String tarefa) {
        return motor.falar(() -> {
            Task uma = tarefas.createTaskQuery().taskId(tarefa).singleResult();
            return uma == null ? List.of(CONCLUIDA) : de(uma);
        });
    }

    private List<Desfecho> de(Task tarefa) {
        BpmnModelInstance modelo = modelos.getBpmnModelInstance(tarefa.getProcessDefinitionId());
        List<SequenceFlow> saidas = saidas(modelo, tarefa.getTaskDefinitionKey());
        SequenceFlow padrao = null;
        if (saidas.size() == 1 && saidas.get(0).getTarget() instanceof ExclusiveGateway desvio) {
            padrao = desvio.getDefault();
            saidas = saidas(modelo, desvio.getId());
        }
        Map<String, Desfecho> desfechos = new LinkedHashMap<>();
        for (SequenceFlow saida : saidas) {
            perguntados(saida).forEach(codigo -> desfechos.put(codigo, new Desfecho(codigo, rotulo(saida, codigo))));
        }
        boolean segueSozinha = padrao != null || desfechos.isEmpty();
        if (segueSozinha) {
            desfechos.put(
                    CONCLUIDA.codigo(),
                    padrao == null
                            ? CONCLUIDA
                            : new Desfecho(CONCLUIDA.codigo(), rotulo(padrao, CONCLUIDA.descricao())));
        }
        return List.copyOf(desfechos.values());
    }

    /** By the flows themselves, as the engine goes. */
    private static List<SequenceFlow> saidas(BpmnModelInstance modelo, String no) {
        return modelo.getModelElementsByType(SequenceFlow.class).stream()
                .filter(fluxo -> fluxo.getSource().getId().equals(no))
                .toList();
    }

    private static List<String> perguntados(SequenceFlow saida) {
        List<String> codigos = new ArrayList<>();
        if (saida.getConditionExpression() != null) {
            Matcher pergunta = PERGUNTA.matcher(saida.getConditionExpression().getTextContent());
            while (pergunta.find()) {
                codigos.add(pergunta.group(1));
            }
        }
        return codigos;
    }

    private static String rotulo(SequenceFlow saida, String naFalta) {
        return saida.getName() == null || saida.getName().isBlank()
                ? naFalta
                : saida.getName().replaceAll("\\s+", " ");
    }

    /** Goes on by that way. */
    public void concluir(String tarefa, String desfecho) {
        motor.concluir(tarefa, Map.of(Modelo.VAR_DESFECHO, desfecho));
    }
}
