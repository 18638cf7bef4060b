package br.central.seguranca.motor;

import br.central.comum.Recusa;
import br.central.seguranca.Operadores;
import br.central.seguranca.Perfil;
import br.central.seguranca.Substituicoes;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Rights on tasks are granted on the process definition, which says nothing of whose a task is. This says it: through
 * the engine's API or Tasklist one takes, gives back and completes only one's own tasks, those of one's groups and those of
 * who one stands in for, and takes them for nobody else, unless one supervises. The application's own API carries no engine identity and has rules of its own.
 */
@Component
class GuardaDeTarefas extends AbstractProcessEnginePlugin {

    private static final List<String> DE_TODOS = List.of(Perfil.SUPERVISAO.grupo(), Perfil.ADMINISTRACAO.grupo());

    private final ObjectProvider<Substituicoes> substituicoes;
    private final ObjectProvider<Operadores> operadores;

    /** Both asked for later, because the engine is built with this. */
    GuardaDeTarefas(ObjectProvider<Substituicoes> substituicoes, ObjectProvider<Operadores> operadores) {
        this.substituicoes = substituicoes;
        this.operadores = operadores;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuracao) {
        configuracao.getCustomPostBPMNParseListeners().add(new AoLerModelo());
    }

    private final class AoLerModelo extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element elemento, ScopeImpl escopo, ActivityImpl atividade) {
            TaskDefinition tarefa = ((UserTaskActivityBehavior) atividade.getActivityBehavior()).getTaskDefinition();
            tarefa.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, GuardaDeTarefas.this::aoConcluir);
            tarefa.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, GuardaDeTarefas.this::aoAssumir);
        }
    }

    private void aoConcluir(DelegateTask tarefa) {
        Authentication quem = quemPede();
        if (quem == null || comEle(quem, tarefa.getAssignee())) {
            return;
        }
        if (tarefa.getAssignee() != null || !candidato(quem, tarefa)) {
            throw new Recusa.SemPermissao(
                    tarefa.getAssignee() == null ? "Esta tarefa é de outro grupo." : estaCom(tarefa.getAssignee()));
        }
    }

    /** One takes what nobody has, for oneself, and gives back what one has. */
    private void aoAssumir(DelegateTask tarefa) {
        Authentication quem = quemPede();
        if (quem == null) {
            return;
        }
        String antes = antes(tarefa);
        String depois = tarefa.getAssignee();
        if (antes != null && !comEle(quem, antes)) {
            throw new Recusa.SemPermissao(estaCom(antes));
        }
        if (depois != null && !depois.equals(quem.getUserId())) {
            throw new Recusa.SemPermissao(
                    "Uma tarefa se assume para si. Para passá-la a outra pessoa, transfira no próprio atendimento.");
        }
        if (depois != null && antes == null && !candidato(quem, tarefa)) {
            throw new Recusa.SemPermissao("Esta tarefa é de outro grupo.");
        }
    }

    private String estaCom(String quem) {
        return "Esta tarefa está com " + operadores.getObject().comoSeChama(quem) + ".";
    }

    /** With who asks, or with somebody that person stands in for. */
    private boolean comEle(Authentication quem, String responsavel) {
        return responsavel != null
                && (responsavel.equals(quem.getUserId())
                        || substituicoes.getObject().substitui(quem.getUserId(), responsavel));
    }

    private static String antes(DelegateTask tarefa) {
        PropertyChange mudanca = ((TaskEntity) tarefa).getPropertyChanges().get(TaskEntity.ASSIGNEE);
        return mudanca == null || mudanca.getOrgValue() == null
                ? null
                : mudanca.getOrgValue().toString();
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
