package br.central.tasklist;

import br.central.atendimento.AtendimentoView;
import br.central.atendimento.SolicitacaoView;
import br.central.atendimento.TarefaView;
import br.central.catalogo.InformacaoView;
import br.central.catalogo.MotivoView;
import java.util.List;
import java.util.Set;

/** Everything the page of one task shows; {@code acoes} is what the user may do now, none if the task is not theirs. */
record FormularioDaTarefa(
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

    /** The group that has to answer, where the task is a group's. */
    public String grupo() {
        return tarefa.grupo();
    }

    public boolean trabalha() {
        return tarefa.impedimento() == null;
    }
}
