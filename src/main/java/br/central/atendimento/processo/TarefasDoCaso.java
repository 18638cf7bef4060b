package br.central.atendimento.processo;

import static br.central.atendimento.processo.Modelo.VAR_ATENDIMENTO;
import static br.central.atendimento.processo.Modelo.VAR_CONTATO;
import static br.central.atendimento.processo.Modelo.VAR_DEMANDA;
import static br.central.atendimento.processo.Modelo.VAR_RECLAMACAO;
import static br.central.atendimento.processo.Modelo.VAR_SOLICITACAO;
import static br.central.atendimento.processo.Variaveis.id;

import br.central.atendimento.contrato.LigacaoNaFila;
import br.central.atendimento.dominio.PassosDaReclamacao;
import br.central.atendimento.dominio.PassosDaSolicitacao;
import br.central.atendimento.dominio.PassosDoAtendimento;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which task of the engine belongs to what in the tables. */
@Component
class TarefasDoCaso {

    private final PassosDoAtendimento atendimentos;
    private final PassosDaSolicitacao solicitacoes;
    private final PassosDaReclamacao reclamacoes;
    private final ApplicationEventPublisher eventos;

    /** Lazy, because the engine is built with the watch over its tasks. */
    TarefasDoCaso(
            @Lazy PassosDoAtendimento atendimentos,
            @Lazy PassosDaSolicitacao solicitacoes,
            @Lazy PassosDaReclamacao reclamacoes,
            ApplicationEventPublisher eventos) {
        this.atendimentos = atendimentos;
        this.solicitacoes = solicitacoes;
        this.reclamacoes = reclamacoes;
        this.eventos = eventos;
    }

    static boolean doCaso(DelegateTask tarefa) {
        return tarefa.hasVariable(Modelo.VAR_PROTOCOLO) || tarefa.hasVariable(VAR_CONTATO);
    }

    void criada(DelegateTask tarefa) {
        String id = tarefa.getId();
        switch (tarefa.getTaskDefinitionKey()) {
            case Modelo.USER_TASK_ATENDER, Modelo.USER_TASK_RETOMAR_PENDENTE, Modelo.USER_TASK_DAR_RETORNO ->
                atendimentos.naTarefa(id(tarefa, VAR_ATENDIMENTO), id);
            case Modelo.USER_TASK_RESPONDER_DEMANDA -> solicitacoes.demandaNaTarefa(id(tarefa, VAR_DEMANDA), id);
            case Modelo.USER_TASK_CONSOLIDAR_RESPOSTA ->
                solicitacoes.naTarefaDeConsolidar(id(tarefa, VAR_SOLICITACAO), id);
            case Modelo.USER_TASK_ACOMPANHAR_ATRASO -> solicitacoes.naTarefaDeAtraso(id(tarefa, VAR_SOLICITACAO), id);
            case Modelo.USER_TASK_TRATAR_RECLAMACAO, Modelo.USER_TASK_DAR_RETORNO_DA_RECLAMACAO ->
                reclamacoes.naTarefa(id(tarefa, VAR_RECLAMACAO), id);
            case Modelo.USER_TASK_LIGAR_PARA_CLIENTE ->
                eventos.publishEvent(new LigacaoNaFila(id(tarefa, VAR_CONTATO), id));
            default -> {
                // A task that an analyst added to a model: the tables know nothing of it.
            }
        }
    }

    /** Completed, or withdrawn with its case. */
    void encerrada(DelegateTask tarefa) {
        String id = tarefa.getId();
        switch (tarefa.getTaskDefinitionKey()) {
            case Modelo.USER_TASK_ATENDER, Modelo.USER_TASK_RETOMAR_PENDENTE, Modelo.USER_TASK_DAR_RETORNO ->
                atendimentos.foraDaTarefa(id(tarefa, VAR_ATENDIMENTO), id);
            case Modelo.USER_TASK_RESPONDER_DEMANDA -> solicitacoes.demandaForaDaTarefa(id(tarefa, VAR_DEMANDA), id);
            case Modelo.USER_TASK_CONSOLIDAR_RESPOSTA, Modelo.USER_TASK_ACOMPANHAR_ATRASO ->
                solicitacoes.foraDaTarefa(id(tarefa, VAR_SOLICITACAO), id);
            case Modelo.USER_TASK_TRATAR_RECLAMACAO, Modelo.USER_TASK_DAR_RETORNO_DA_RECLAMACAO ->
                reclamacoes.foraDaTarefa(id(tarefa, VAR_RECLAMACAO), id);
            default -> {
                // The table of outbound contacts forgets it by itself; of the others the tables know nothing.
            }
        }
    }

    /** Somebody took it in the task list, or gave it back; whether it was theirs to take has been seen to. */
    void atribuida(DelegateTask tarefa) {
        String usuario = tarefa.getAssignee();
        switch (tarefa.getTaskDefinitionKey()) {
            case Modelo.USER_TASK_ATENDER, Modelo.USER_TASK_RETOMAR_PENDENTE, Modelo.USER_TASK_DAR_RETORNO ->
                atendimentos.tarefaAtribuida(id(tarefa, VAR_ATENDIMENTO), usuario);
            case Modelo.USER_TASK_RESPONDER_DEMANDA -> solicitacoes.tarefaAtribuida(id(tarefa, VAR_DEMANDA), usuario);
            case Modelo.USER_TASK_CONSOLIDAR_RESPOSTA ->
                solicitacoes.consolidacaoAtribuida(id(tarefa, VAR_SOLICITACAO), usuario);
            case Modelo.USER_TASK_TRATAR_RECLAMACAO -> reclamacoes.tarefaAtribuida(id(tarefa, VAR_RECLAMACAO), usuario);
            default -> {
                // The others are nobody's until they are done.
            }
        }
    }
}
