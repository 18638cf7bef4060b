package br.central.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Keeps of the engine's history what somebody reads. Not to whom a task was offered, which the application's own tables tell,
 * nor that a job was made and went well, how far a loop has come, which case an instance is about or where it only passes
 * without a name: more than half of what a life would write, and a question for each count that changes.
 */
class HistoriaQueSeLe extends DbHistoryEventHandler {

    private static final String LACO = "multiInstanceBody";

    private static final Set<String> DO_LACO =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    /** What the application tells the engine of a case, and keeps itself. */
    private static final Set<String> DO_CASO = Set.of(
            "protocolo", "classificacao", "atendimentoId", "solicitacaoId", "demandaId", "reclamacaoId", "contatoId");

    @Override
    public void handleEvent(HistoryEvent evento) {
        if (seLe(evento)) {
            super.handleEvent(evento);
        }
    }

    @Override
    protected void insertOrUpdate(HistoryEvent evento) {
        if (evento instanceof HistoricScopeInstanceEvent escopo
                && InicioDosEscopos.doComando().pergunta(escopo)
                && !isInitialEvent(escopo)
                && getDbEntityManager().getCachedEntity(escopo.getClass(), escopo.getId()) == null) {
            InicioDosEscopos.doComando().procurar(escopo);
            getDbEntityManager().merge(escopo);
        } else {
            super.insertOrUpdate(evento);
        }
    }

    private static boolean seLe(HistoryEvent evento) {
        if (evento instanceof HistoricVariableUpdateEventEntity variavel) {
            return !DO_LACO.contains(variavel.getVariableName()) && !DO_CASO.contains(variavel.getVariableName());
        }
        if (evento instanceof HistoricActivityInstanceEventEntity passo) {
            return passo.getActivityName() != null && !LACO.equals(passo.getActivityType());
        }
        if (evento instanceof HistoricJobLogEvent trabalho) {
            return trabalho.isFailureLog();
        }
        return !(evento instanceof HistoricIdentityLinkLogEventEntity);
    }
}
