package br.central.atendimento.processo;

import br.central.atendimento.dominio.Atendimento;
import br.central.engine.Motor;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/** Says to the engine what happened to an atendimento. */
@Component
public class ProcessoDoAtendimento {

    private static final String PENDENTE = "PENDENTE";
    private static final String ENCAMINHADO = "ENCAMINHADO";
    private static final String RESOLVIDO = "RESOLVIDO";
    private static final String COMUNICADO = "COMUNICADO";
    private static final String SEM_COMUNICACAO = "SEM_COMUNICACAO";

    private final Motor motor;
    private final RuntimeService execucoes;
    private final TaskService tarefas;

    ProcessoDoAtendimento(Motor motor, RuntimeService execucoes, TaskService tarefas) {
        this.motor = motor;
        this.execucoes = execucoes;
        this.tarefas = tarefas;
    }

    public void aberto(Atendimento atendimento) {
        iniciar(atendimento, Map.of());
    }

    /** Opens and forwards in one go: no operator has anything more to do before the groups. */
    public void abertoEEncaminhado(Atendimento atendimento) {
        iniciar(atendimento, Map.of(Modelo.VAR_DESFECHO, ENCAMINHADO));
    }

    private void iniciar(Atendimento atendimento, Map<String, Object> outras) {
        Map<String, Object> variaveis = Variaveis.identidade(
                Modelo.VAR_ATENDIMENTO, atendimento.id(), atendimento.protocolo(), atendimento.classificacao());
        variaveis.putAll(outras);
        atendimento.iniciadoNaInstancia(motor.iniciar(Modelo.ATENDIMENTO, atendimento.protocolo(), variaveis));
    }

    public void classificado(Atendimento atendimento) {
        motor.falar(() ->
                execucoes.setVariable(atendimento.instancia(), Modelo.VAR_CLASSIFICACAO, atendimento.classificacao()));
    }

    /** The engine's task shows the deadline and the priority that hold now. */
    public void prazoMudou(Atendimento atendimento) {
        if (atendimento.tarefa() != null) {
            motor.falar(() -> {
                var tarefa =
                        tarefas.createTaskQuery().taskId(atendimento.tarefa()).singleResult();
                tarefa.setDueDate(Variaveis.data(atendimento.prazo()));
                tarefa.setPriority(atendimento.triagem().prioridade());
                tarefas.saveTask(tarefa);
            });
        }
    }

    public void priorizado(Atendimento atendimento) {
        if (atendimento.tarefa() != null) {
            motor.falar(() -> tarefas.setPriority(
                    atendimento.tarefa(), atendimento.triagem().prioridade()));
        }
    }

    public void resolvido(Atendimento atendimento) {
        concluir(atendimento, RESOLVIDO);
    }

    public void pendente(Atendimento atendimento) {
        concluir(atendimento, PENDENTE);
    }

    public void retomado(Atendimento atendimento) {
        motor.concluir(atendimento.tarefa(), Map.of());
    }

    public void encaminhado(Atendimento atendimento) {
        concluir(atendimento, ENCAMINHADO);
    }

    /** In a call that was due, or by a client who called back before the next one was. */
    public void retornoDado(Atendimento atendimento) {
        if (atendimento.tarefa() == null) {
            motor.avisar(atendimento.instancia(), Modelo.MSG_RETORNO_DADO);
        } else {
            concluir(atendimento, COMUNICADO);
        }
    }

    /** Nobody calls any more. */
    public void desistiu(Atendimento atendimento) {
        concluir(atendimento, COMUNICADO);
    }

    public void semComunicacao(Atendimento atendimento) {
        concluir(atendimento, SEM_COMUNICACAO);
    }

    public void transferido(Atendimento atendimento, String grupoAnterior) {
        motor.falar(() -> {
            tarefas.setAssignee(atendimento.tarefa(), atendimento.responsavel());
            if (!grupoAnterior.equals(atendimento.grupo())) {
                tarefas.deleteGroupIdentityLink(atendimento.tarefa(), grupoAnterior, IdentityLinkType.CANDIDATE);
                tarefas.addCandidateGroup(atendimento.tarefa(), atendimento.grupo());
            }
        });
    }

    public void complementado(Atendimento atendimento) {
        motor.avisar(atendimento.instancia(), Modelo.MSG_COMPLEMENTAR);
    }

    /** The requests registered after the forwarding have ended too; while a called one runs, it waits for that. */
    public void solicitacoesConcluidas(Atendimento atendimento) {
        motor.avisarSeEspera(atendimento.instancia(), Modelo.MSG_SOLICITACOES_CONCLUIDAS);
    }

    public void reiniciado(Atendimento atendimento) {
        motor.avisar(atendimento.instancia(), Modelo.MSG_REINICIAR);
    }

    public void cancelado(Atendimento atendimento) {
        motor.avisarSeExiste(atendimento.instancia(), Modelo.MSG_CANCELAR);
    }

    private void concluir(Atendimento atendimento, String desfecho) {
        motor.concluir(atendimento.tarefa(), Map.of(Modelo.VAR_DESFECHO, desfecho));
    }
}
