package br.central.atendimento.processo;

import br.central.comum.Recusa;
import br.central.engine.Motor;
import br.central.seguranca.Perfil;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Stands at every user task of every model, also of those deployed later. A task that appears is noted in the tables, a
 * task taken in the task list too; a task is completed only by recording the outcome in the application.
 */
@Component
class VigiaDasTarefas implements TaskListener {

    private final TarefasDoCaso tarefas;
    private final OfertaDeTarefas ofertas;
    private final TarefasNovas novas;

    VigiaDasTarefas(TarefasDoCaso tarefas, OfertaDeTarefas ofertas, TarefasNovas novas) {
        this.novas = novas;
        this.tarefas = tarefas;
        this.ofertas = ofertas;
    }

    @Override
    public void notify(DelegateTask tarefa) {
        switch (tarefa.getEventName()) {
            case EVENTNAME_CREATE -> criada(tarefa);
            case EVENTNAME_ASSIGNMENT -> atribuida(tarefa);
            case EVENTNAME_UPDATE -> novas.mudada(tarefa);
            case EVENTNAME_COMPLETE -> concluida(tarefa);
            case EVENTNAME_DELETE -> retirada(tarefa);
            default -> {
                // Nothing else is of interest.
            }
        }
    }

    private void criada(DelegateTask tarefa) {
        tarefas.criada(tarefa);
        novas.criada(tarefa);
        ofertas.oferecida(tarefa);
    }

    /** In the timeline only what a person does: a model that offers the task to who has the case asks nobody. */
    private void atribuida(DelegateTask tarefa) {
        ofertas.atribuida(tarefa);
        boolean porAlguem = Context.getCommandContext().getAuthenticatedUserId() != null;
        if (!Motor.falando() && porAlguem) {
            tarefas.atribuida(tarefa);
        }
    }

    /** With its case, and nobody but who administers the engine ends a case there (a BPMN error thrown, say). */
    private void retirada(DelegateTask tarefa) {
        Authentication quem = Context.getCommandContext().getAuthentication();
        boolean porAlguem = quem != null && quem.getUserId() != null;
        if (!Motor.falando() && porAlguem && !administra(quem) && TarefasDoCaso.doCaso(tarefa)) {
            throw new Recusa.RegraNaoAtendida(
                    "O caso da tarefa “%s” só se encerra ou cancela na Central de Atendimento. Nada foi alterado."
                            .formatted(tarefa.getName()));
        }
        encerrada(tarefa);
    }

    private static boolean administra(Authentication quem) {
        return quem.getGroupIds() != null && quem.getGroupIds().contains(Perfil.ADMINISTRACAO.grupo());
    }

    private void encerrada(DelegateTask tarefa) {
        if (TarefasDoCaso.doCaso(tarefa)) {
            tarefas.encerrada(tarefa);
            ofertas.acabada(tarefa);
            novas.encerrada(tarefa);
        }
    }

    private void concluida(DelegateTask tarefa) {
        if (!Motor.falando() && TarefasDoCaso.doCaso(tarefa)) {
            throw new Recusa.RegraNaoAtendida(
                    "A tarefa “%s” se conclui com o registro do desfecho, na tela da tarefa ou na"
                                    .formatted(tarefa.getName())
                            + " API em /api. Nada foi alterado.");
        }
        encerrada(tarefa);
    }
}
