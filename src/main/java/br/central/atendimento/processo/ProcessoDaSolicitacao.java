package br.central.atendimento.processo;

import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Solicitacao;
import br.central.engine.Motor;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Says to the engine what happened to a solicitação. */
@Component
public class ProcessoDaSolicitacao {

    private static final String RESPONDIDA = "RESPONDIDA";
    private static final String REDIRECIONADA = "REDIRECIONADA";
    private static final String COMPLEMENTO_PEDIDO = "COMPLEMENTO_PEDIDO";

    private final Motor motor;
    private final RuntimeService execucoes;
    private final TaskService tarefas;
    private final ManagementService jobs;
    private final Clock relogio;

    ProcessoDaSolicitacao(
            Motor motor, RuntimeService execucoes, TaskService tarefas, ManagementService jobs, Clock relogio) {
        this.motor = motor;
        this.execucoes = execucoes;
        this.tarefas = tarefas;
        this.jobs = jobs;
        this.relogio = relogio;
    }

    /** Registered when the atendimento had already been forwarded: it runs by itself. */
    public void registradaDepois(Solicitacao solicitacao) {
        Map<String, Object> variaveis = Variaveis.identidade(
                Modelo.VAR_SOLICITACAO, solicitacao.id(), solicitacao.protocolo(), solicitacao.classificacao());
        motor.falar(() -> execucoes.startProcessInstanceByMessage(
                Modelo.MSG_REGISTRAR_SOLICITACAO, solicitacao.protocolo(), variaveis));
    }

    public void respondeu(Demanda demanda, String tarefa) {
        motor.concluir(tarefa, Map.of(Modelo.VAR_DESFECHO, RESPONDIDA));
    }

    public void redirecionou(Demanda demanda) {
        motor.concluir(demanda.tarefa(), Map.of(Modelo.VAR_DESFECHO, REDIRECIONADA));
    }

    public void pediuComplemento(Demanda demanda, String tarefa) {
        motor.concluir(tarefa, Map.of(Modelo.VAR_DESFECHO, COMPLEMENTO_PEDIDO));
    }

    /** Only the group of that demand goes on; others may wait for something else. */
    public void complementoRecebido(Demanda demanda) {
        motor.avisar(demanda.solicitacao().instancia(), Modelo.MSG_COMPLEMENTAR, Modelo.VAR_DEMANDA, demanda.id());
    }

    public void consolidada(String tarefa) {
        motor.concluir(tarefa, Map.of());
    }

    public void reiterada(Solicitacao solicitacao, List<Demanda> demandas) {
        motor.falar(() -> {
            motor.avisar(solicitacao.instancia(), Modelo.MSG_REITERAR);
            priorizada(solicitacao, demandas);
        });
    }

    public void priorizada(Solicitacao solicitacao, List<Demanda> demandas) {
        motor.falar(() -> tarefasDe(solicitacao, demandas)
                .forEach(tarefa ->
                        tarefas.setPriority(tarefa, solicitacao.priorizacao().prioridade())));
    }

    /**
     * In treatment it goes back to the tables; grouped, it leaves its group and does the same; one that waits for a table
     * to be mended asks it with the new classification by itself.
     */
    public void reclassificada(Solicitacao solicitacao) {
        motor.falar(() -> {
            execucoes.setVariable(solicitacao.instancia(), Modelo.VAR_CLASSIFICACAO, solicitacao.classificacao());
            if (solicitacao.situacao() == SituacaoSolicitacao.AGRUPADA) {
                respostaDaPrincipal(solicitacao);
            } else {
                motor.avisarSeEspera(solicitacao.instancia(), Modelo.MSG_RECLASSIFICAR);
            }
        });
    }

    /** It waited for another: that one was answered, or answers for it no more. */
    public void respostaDaPrincipal(Solicitacao agrupada) {
        motor.avisar(agrupada.instancia(), Modelo.MSG_RESPOSTA_DA_PRINCIPAL);
    }

    public void cancelada(Solicitacao solicitacao) {
        motor.avisarSeExiste(solicitacao.instancia(), Modelo.MSG_CANCELAR);
    }

    /** Moves the timers that have not fired and the due dates; a breach that was being followed waits for the new one. */
    public void prazoMudou(Solicitacao solicitacao, List<Demanda> demandas) {
        motor.falar(() -> {
            moverTimers(solicitacao);
            if (solicitacao.tarefaAtraso() != null && adiado(solicitacao)) {
                motor.avisar(solicitacao.instancia(), Modelo.MSG_PRORROGAR_PRAZO);
            }
            tarefasDe(solicitacao, demandas).forEach(tarefa -> vencerEm(tarefa, solicitacao));
        });
    }

    /** A deadline that has passed stays passed, whatever was agreed on beside it. */
    private boolean adiado(Solicitacao solicitacao) {
        return solicitacao.prazo().venceEm().isAfter(relogio.instant());
    }

    private static Stream<String> tarefasDe(Solicitacao solicitacao, List<Demanda> demandas) {
        var daSolicitacao = Stream.of(solicitacao.tarefa(), solicitacao.tarefaAtraso());
        return Stream.concat(demandas.stream().map(Demanda::tarefa), daSolicitacao)
                .filter(Objects::nonNull);
    }

    private void moverTimers(Solicitacao solicitacao) {
        for (String etapa :
                List.of(Modelo.START_EVENT_ATENCAO, Modelo.START_EVENT_PRAZO_EXPIRADO, Modelo.CATCH_EVENT_NOVO_PRAZO)) {
            Date quando = Modelo.START_EVENT_ATENCAO.equals(etapa)
                    ? Variaveis.data(solicitacao.prazo().atencaoEm())
                    : Variaveis.data(solicitacao.prazo());
            jobs.createJobQuery()
                    .processInstanceId(solicitacao.instancia())
                    .activityId(etapa)
                    .timers()
                    .list()
                    .forEach(timer -> jobs.setJobDuedate(timer.getId(), quando));
        }
    }

    private void vencerEm(String id, Solicitacao solicitacao) {
        var tarefa = tarefas.createTaskQuery().taskId(id).singleResult();
        tarefa.setDueDate(Variaveis.data(solicitacao.prazo()));
        tarefa.setFollowUpDate(Variaveis.data(solicitacao.prazo().atencaoEm()));
        tarefa.setPriority(solicitacao.priorizacao().prioridade());
        tarefas.saveTask(tarefa);
    }

    /** The engine and the tables say the same; while it waits for the client there is no task to say it of. */
    public void transferida(Demanda demanda) {
        if (demanda.tarefa() != null) {
            motor.falar(() -> tarefas.setAssignee(demanda.tarefa(), demanda.responsavel()));
        }
    }
}
