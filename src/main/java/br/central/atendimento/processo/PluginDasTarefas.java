package br.central.atendimento.processo;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Puts {@link VigiaDasTarefas} at every user task and {@link VigiaDasInstancias} at the end of every process, so that no
 * model can leave them out.
 */
@Component
class PluginDasTarefas extends AbstractProcessEnginePlugin {

    private final VigiaDasTarefas vigia;
    private final VigiaDasInstancias fim;

    PluginDasTarefas(VigiaDasTarefas vigia, VigiaDasInstancias fim) {
        this.vigia = vigia;
        this.fim = fim;
    }

    /** Added by an analyst to the process of a case, without saying how it is worked. */
    private static boolean semPagina(TaskDefinition tarefa, ScopeImpl escopo) {
        return tarefa.getFormKey() == null
                && tarefa.getCamundaFormDefinitionKey() == null
                && escopo.getProcessDefinition() instanceof ProcessDefinitionEntity processo
                && Modelo.DE_CASOS.contains(processo.getKey());
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuracao) {
        List<BpmnParseListener> escutas = configuracao.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : configuracao.getCustomPostBPMNParseListeners();
        escutas.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element elemento, ProcessDefinitionEntity processo) {
                processo.addBuiltInListener(ExecutionListener.EVENTNAME_END, fim);
            }

            @Override
            public void parseUserTask(Element elemento, ScopeImpl escopo, ActivityImpl atividade) {
                TaskDefinition tarefa =
                        ((UserTaskActivityBehavior) atividade.getActivityBehavior()).getTaskDefinition();
                if (semPagina(tarefa, escopo)) {
                    tarefa.setFormKey(configuracao.getExpressionManager().createExpression(Modelo.PAGINA_DAS_TAREFAS));
                }
                tarefa.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, vigia);
                tarefa.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, vigia);
                tarefa.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, vigia);
                tarefa.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, vigia);
                tarefa.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, vigia);
            }
        });
        configuracao.setCustomPostBPMNParseListeners(escutas);
    }
}
