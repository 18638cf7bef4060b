package br.central.tasklist;

import br.central.atendimento.AtendimentoView;
import br.central.atendimento.SolicitacaoView;
import br.central.atendimento.TarefaView;
import br.central.catalogo.InformacaoView;
import br.central.catalogo.MotivoView;
import java.util.List;
import java.util.Set;

/**
 * Everything the page of one case shows, with the task that is being worked, if any; {@code acoes} is what the user may
 * do now, none if the task is not theirs.
 */
record PaginaDoAtendimento(
        String usuario,
        TarefaView tarefa,
        AtendimentoView caso,
        SolicitacaoView solicitacao,
        Set<String> acoes,
        List<Folha> folhas,
        List<MotivoView> motivos,
        List<InformacaoView> informacoes,
        List<Destino> grupos,
        List<Destino> usuarios) {

    /** A classification that may be chosen. */
    record Folha(String caminho, String descricao) {}

    /** Somebody work can be handed to. */
    record Destino(String codigo, String nome) {}

    public boolean oferece(String acao) {
        return acoes.contains(acao);
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

    public boolean trabalha() {
        return tarefa != null && tarefa.impedimento() == null;
    }
}
