package br.central.seguranca.motor;

import br.central.comum.Recusa;
import br.central.seguranca.Perfil;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/**
 * Rights on tasks are granted on the process definition, which says nothing of whose a task is. This says it: through
 * the engine's API or Tasklist one takes and completes only one's own tasks and those of one's groups, unless one
 * supervises. The application's own API carries no engine identity and has rules of its own.
 */
@Component
class GuardaDeTarefas extends AbstractProcessEnginePlugin {

    private static final List<String> DE_TODOS = List.of(Perfil.SUPERVISAO.grupo(), Perfil.ADMINISTRACAO.grupo());

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuracao) {
        configuracao.getCustomPostBPMNParseListeners().add(new AoLerModelo());
    }

    private static final class AoLerModelo extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element elemento, ScopeImpl escopo, ActivityImpl atividade) {
            TaskDefinition tarefa = ((UserTaskActivityBehavior) atividade.getActivityBehavior()).getTaskDefinition();
            tarefa.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, GuardaDeTarefas::aoConcluir);
            tarefa.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, GuardaDeTarefas::aoAssumir);
        }
    }

    private static void aoConcluir(DelegateTask tarefa) {
        Authentication quem = quemPede();
        if (quem == null || Objects.equals(quem.getUserId(), tarefa.getAssignee())) {
            return;
        }
        if (tarefa.getAssignee() != null || !candidato(quem, tarefa)) {
            throw new Recusa.SemPermissao(
                    tarefa.getAssignee() == null
                            ? "Esta tarefa é de outro grupo."
                            : "Esta tarefa está com " + tarefa.getAssignee() + ".");
        }
    }

    private static void aoAssumir(DelegateTask tarefa) {
        Authentication quem = quemPede();
        if (quem != null && quem.getUserId().equals(tarefa.getAssignee()) && !candidato(quem, tarefa)) {
            throw new Recusa.SemPermissao("Esta tarefa é de outro grupo.");
        }
    }

    /** Nobody when the application itself acts, and when it is someone who looks after everybody's tasks. */
    private static Authentication quemPede() {
        Authentication quem = Context.getCommandContext().getAuthentication();
        boolean livre = quem == null
                || quem.getUserId() == null
                || (quem.getGroupIds() != null && quem.getGroupIds().stream().anyMatch(DE_TODOS::contains));
        return livre ? null : quem;
    }

    private static boolean candidato(Authentication quem, DelegateTask tarefa) {
        List<IdentityLink> candidatos = tarefa.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        return candidatos.isEmpty()
                || candidatos.stream()
                        .anyMatch(link -> quem.getUserId().equals(link.getUserId())
                                || (quem.getGroupIds() != null
                                        && quem.getGroupIds().contains(link.getGroupId())));
    }
}
