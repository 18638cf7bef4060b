package br.central.atendimento.processo;

import static br.central.atendimento.processo.Modelo.VAR_ATENDIMENTO;
import static br.central.atendimento.processo.Modelo.VAR_CONTATO;
import static br.central.atendimento.processo.Modelo.VAR_DEMANDA;
import static br.central.atendimento.processo.Modelo.VAR_RECLAMACAO;
import static br.central.atendimento.processo.Modelo.VAR_SOLICITACAO;
import static br.central.atendimento.processo.Variaveis.id;

import br.central.atendimento.dominio.PassosDaReclamacao;
import br.central.atendimento.dominio.PassosDaSolicitacao;
import br.central.atendimento.dominio.PassosDoAtendimento;
import br.central.atendimento.dominio.PassosDoContatoAtivo;
import br.central.comum.Recusa;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which task of the engine belongs to what in the tables. */
@Component
class TarefasDoCaso {

    private static final Set<String> PODEM_ASSUMIR_TUDO = Set.of("supervisao", "camunda-admin");

    private final PassosDoAtendimento atendimentos;
    private final PassosDaSolicitacao solicitacoes;
    private final PassosDaReclamacao reclamacoes;
    private final PassosDoContatoAtivo contatos;
    private final IdentityService identidades;

    /** Lazy, because the engine is built with the watch over its tasks. */
    TarefasDoCaso(
            @Lazy PassosDoAtendimento atendimentos,
            @Lazy PassosDaSolicitacao solicitacoes,
            @Lazy PassosDaReclamacao reclamacoes,
            @Lazy PassosDoContatoAtivo contatos,
            @Lazy IdentityService identidades) {
        this.atendimentos = atendimentos;
        this.solicitacoes = solicitacoes;
        this.reclamacoes = reclamacoes;
        this.contatos = contatos;
        this.identidades = identidades;
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
            case Modelo.USER_TASK_TRATAR_RECLAMACAO -> reclamacoes.naTarefa(id(tarefa, VAR_RECLAMACAO), id);
            case Modelo.USER_TASK_LIGAR_PARA_CLIENTE -> contatos.naTarefa(id(tarefa, VAR_CONTATO), id);
            default -> {
                // A task that an analyst added to a model: the tables know nothing of it.
            }
        }
    }

    /** @throws Recusa.SemPermissao when the task is offered to groups the user is not in */
    void atribuida(DelegateTask tarefa) {
        String usuario = tarefa.getAssignee();
        if (usuario != null) {
            exigirCandidato(tarefa, usuario);
        }
        switch (tarefa.getTaskDefinitionKey()) {
            case Modelo.USER_TASK_ATENDER, Modelo.USER_TASK_RETOMAR_PENDENTE, Modelo.USER_TASK_DAR_RETORNO ->
                atendimentos.tarefaAtribuida(id(tarefa, VAR_ATENDIMENTO), usuario);
            case Modelo.USER_TASK_RESPONDER_DEMANDA -> solicitacoes.tarefaAtribuida(id(tarefa, VAR_DEMANDA), usuario);
            default -> {
                // The others are nobody's until they are answered.
            }
        }
    }

    private void exigirCandidato(DelegateTask tarefa, String usuario) {
        Set<String> oferecida = tarefa.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(grupo -> grupo != null)
                .collect(Collectors.toSet());
        boolean candidato = oferecida.isEmpty()
                || identidades.createGroupQuery().groupMember(usuario).list().stream()
                        .map(Group::getId)
                        .anyMatch(grupo -> oferecida.contains(grupo) || PODEM_ASSUMIR_TUDO.contains(grupo));
        if (!candidato) {
            throw new Recusa.SemPermissao(
                    "A tarefa é do grupo %s e %s não participa dele.".formatted(String.join(", ", oferecida), usuario));
        }
    }
}
