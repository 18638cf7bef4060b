package br.central.tasklist;

import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.TarefaGeralView;
import br.central.atendimento.contrato.TarefaView;
import br.central.contatosativos.ContatoAtivoView;
import br.central.contatosativos.UmaLigacao;
import java.util.Set;

/**
 * Everything the page of one case shows, with the task that is being worked, if any; {@code acoes} is what the user may
 * do now, none if the task is not theirs.
 */
record PaginaDoAtendimento(TarefaView tarefa, AtendimentoView caso, SolicitacaoView solicitacao, Set<String> acoes) {

    public boolean oferece(String acao) {
        return acoes.contains(acao);
    }

    /** As {@link #oferece}, for what ends or moves the case: with the groups, where it has no task, the right decides. */
    public boolean encerra(String acao) {
        return switch (tipo()) {
            case "CONSULTA" -> caso.acoes().contains(acao);
            case "ATENDER", "RETOMAR_PENDENTE", "DAR_RETORNO" -> oferece(acao);
            default -> false;
        };
    }

    /** The name of the kind of task, {@code CONSULTA} when none is being worked. */
    public String tipo() {
        return tarefa == null ? "CONSULTA" : tarefa.tipo().name();
    }

    /** The request the task is about. */
    public String solicitacaoDaTarefa() {
        return tarefa == null ? null : tarefa.solicitacao();
    }

    /** The group that has to answer, where the task is a group's. */
    public String grupo() {
        return tarefa == null ? null : tarefa.grupo();
    }

    /** The call to be made, where the task is one. */
    public ContatoAtivoView contato() {
        return tarefa != null && tarefa.sobre() instanceof UmaLigacao uma ? uma.contato() : null;
    }

    /** What an analyst has added to the model, where the task is such. */
    public TarefaGeralView geral() {
        return tarefa == null ? null : tarefa.geral();
    }

    public boolean trabalha() {
        return tarefa != null && tarefa.impedimento() == null;
    }
}
