package br.central.atendimento.processo;

import br.central.engine.Motor;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** What the engine remembers of the way a case took through the models. */
@Component
public class CaminhoNoMotor {

    /** They only hold other elements, which are there themselves. */
    private static final Set<String> RECIPIENTES = Set.of("subProcess", "multiInstanceBody");

    private final HistoryService historico;
    private final Motor motor;

    CaminhoNoMotor(HistoryService historico, Motor motor) {
        this.historico = historico;
        this.motor = motor;
    }

    /** An element of a model, with the protocol its instance is about. */
    public record Passo(
            String protocolo,
            String processo,
            int versao,
            String elemento,
            String nome,
            Instant inicio,
            Instant fim,
            boolean interrompido) {}

    /** Of all instances about these protocols what has a name in its model, in the order of time. */
    public List<Passo> percorrido(Collection<String> protocolos) {
        return motor.falar(() -> protocolos.stream()
                .flatMap(protocolo ->
                        historico
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(protocolo)
                                .list()
                                .stream())
                .flatMap(instancia -> passos(instancia).stream())
                .sorted(Comparator.comparing(Passo::inicio))
                .toList());
    }

    private List<Passo> passos(HistoricProcessInstance instancia) {
        return historico
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instancia.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(passo -> !RECIPIENTES.contains(passo.getActivityType()) && passo.getActivityName() != null)
                .map(passo -> passo(instancia, passo))
                .toList();
    }

    private static Passo passo(HistoricProcessInstance instancia, HistoricActivityInstance passo) {
        return new Passo(
                instancia.getBusinessKey(),
                instancia.getProcessDefinitionKey(),
                instancia.getProcessDefinitionVersion(),
                passo.getActivityId(),
                passo.getActivityName().replace('\n', ' '),
                passo.getStartTime().toInstant(),
                instante(passo.getEndTime()),
                passo.isCanceled());
    }

    private static Instant instante(Date quando) {
        return quando == null ? null : quando.toInstant();
    }
}
