package br.central.atendimento.processo;

import br.central.engine.Motor;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** What the engine remembers of tasks that are over. */
@Component
public class TarefasEncerradas {

    private static final String CONCLUIDA = "completed";

    private final HistoryService historico;
    private final Motor motor;

    TarefasEncerradas(HistoryService historico, Motor motor) {
        this.historico = historico;
        this.motor = motor;
    }

    /** A task of the case or of the request with that protocol; completed, or gone because the case took another way. */
    public record Encerrada(String protocolo, Instant em, boolean concluida) {}

    public Optional<Encerrada> de(String tarefa) {
        return motor.falar(() -> Optional.ofNullable(historico
                        .createHistoricTaskInstanceQuery()
                        .taskId(tarefa)
                        .finished()
                        .singleResult())
                .flatMap(this::ver));
    }

    private Optional<Encerrada> ver(HistoricTaskInstance tarefa) {
        HistoricProcessInstance instancia = historico
                .createHistoricProcessInstanceQuery()
                .processInstanceId(tarefa.getProcessInstanceId())
                .singleResult();
        return Optional.ofNullable(instancia)
                .map(HistoricProcessInstance::getBusinessKey)
                .map(protocolo -> new Encerrada(
                        protocolo, tarefa.getEndTime().toInstant(), CONCLUIDA.equals(tarefa.getDeleteReason())));
    }
}
