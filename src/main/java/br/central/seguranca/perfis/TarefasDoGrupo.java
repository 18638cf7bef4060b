package br.central.seguranca.perfis;

import br.central.seguranca.UsosDoGrupo;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The open tasks that are offered to a group, taken or not. */
@Component
class TarefasDoGrupo implements UsosDoGrupo {

    private final TaskService tarefas;

    TarefasDoGrupo(TaskService tarefas) {
        this.tarefas = tarefas;
    }

    @Override
    public List<Uso> de(String grupo) {
        long abertas = tarefas.createTaskQuery()
                .taskCandidateGroup(grupo)
                .includeAssignedTasks()
                .count();
        return List.of(new Uso("tarefas em aberto", abertas, true));
    }
}
