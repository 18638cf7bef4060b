package br.central.atendimento.processo;

import br.central.atendimento.dominio.Reclamacao;
import br.central.engine.Motor;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Says to the engine what happened to a reclamação. */
@Component
public class ProcessoDaReclamacao {

    private static final String COMUNICADO = "COMUNICADO";
    private static final String SEM_COMUNICACAO = "SEM_COMUNICACAO";
    private static final String TENTATIVAS_ESGOTADAS = "TENTATIVAS_ESGOTADAS";

    private final Motor motor;
    private final RuntimeService execucoes;
    private final TaskService tarefas;
    private final ManagementService jobs;

    ProcessoDaReclamacao(Motor motor, RuntimeService execucoes, TaskService tarefas, ManagementService jobs) {
        this.motor = motor;
        this.execucoes = execucoes;
        this.tarefas = tarefas;
        this.jobs = jobs;
    }

    /** It runs by itself: the solicitação and the atendimento do not wait for it. */
    public void registrada(Reclamacao reclamacao) {
        reclamacao.iniciadaNaInstancia(motor.falar(() -> execucoes
                .startProcessInstanceByMessage(Modelo.MSG_RECLAMAR, reclamacao.protocolo(), identidade(reclamacao))
                .getId()));
    }

    /**
     * A process of an earlier version ends with the answer: what follows it is the way back to the client of the version
     * of today.
     */
    public void respondida(Reclamacao reclamacao, String tarefa) {
        motor.falar(() -> {
            motor.concluir(tarefa, Map.of());
            if (reclamacao.retorno() == null) {
                reclamacao.iniciadaNaInstancia(execucoes
                        .createProcessInstanceByKey(Modelo.RECLAMACAO)
                        .businessKey(reclamacao.protocolo())
                        .setVariables(identidade(reclamacao))
                        .startBeforeActivity(Modelo.GATEWAY_COMO_RETORNAR)
                        .execute()
                        .getId());
            }
        });
    }

    /** Moves the task being worked on and the timer beside it; the instance is that of the task, of whatever version. */
    public void prazoMudou(Reclamacao reclamacao) {
        if (reclamacao.tarefa() == null) {
            return;
        }
        motor.falar(() -> {
            var tarefa = tarefas.createTaskQuery().taskId(reclamacao.tarefa()).singleResult();
            tarefa.setDueDate(Variaveis.data(reclamacao.prazo()));
            tarefa.setFollowUpDate(Variaveis.data(reclamacao.prazo().atencaoEm()));
            tarefas.saveTask(tarefa);
            jobs.createJobQuery()
                    .processInstanceId(tarefa.getProcessInstanceId())
                    .activityId(Modelo.EVENT_RECLAMACAO_EXPIRADA)
                    .timers()
                    .list()
                    .forEach(timer -> jobs.setJobDuedate(timer.getId(), Variaveis.data(reclamacao.prazo())));
        });
    }

    /** Told in a call of ours, or by a client who called before the next one. */
    public void comunicada(Reclamacao reclamacao) {
        if (reclamacao.tarefa() == null) {
            motor.avisar(reclamacao.instancia(), Modelo.MSG_CLIENTE_ATENDIDO);
        } else {
            concluir(reclamacao, COMUNICADO);
        }
    }

    public void semComunicacao(Reclamacao reclamacao, boolean tentarDeNovo) {
        concluir(reclamacao, tentarDeNovo ? SEM_COMUNICACAO : TENTATIVAS_ESGOTADAS);
    }

    private void concluir(Reclamacao reclamacao, String desfecho) {
        motor.concluir(reclamacao.tarefa(), Map.of(Modelo.VAR_DESFECHO, desfecho));
    }

    private static Map<String, Object> identidade(Reclamacao reclamacao) {
        return Variaveis.identidade(
                Modelo.VAR_RECLAMACAO,
                reclamacao.id(),
                reclamacao.protocolo(),
                reclamacao.solicitacao().classificacao());
    }
}
