package br.central.tasklist;

import br.central.atendimento.TarefaView;
import br.central.atendimento.TipoDeTarefa;
import br.central.comum.Recusa;
import java.util.EnumSet;
import java.util.Set;

/** What an outcome acts on, refused when the task is of another kind than the outcome is for. */
final class ProtocoloDaTarefa {

    private static final Set<TipoDeTarefa> DO_ATENDIMENTO =
            EnumSet.of(TipoDeTarefa.ATENDER, TipoDeTarefa.RETOMAR_PENDENTE, TipoDeTarefa.DAR_RETORNO);

    private ProtocoloDaTarefa() {}

    static String doAtendimento(TarefaView tarefa) {
        exigir(tarefa, DO_ATENDIMENTO);
        return tarefa.atendimento().protocolo();
    }

    private static void exigir(TarefaView tarefa, Set<TipoDeTarefa> tipos) {
        if (!tipos.contains(tarefa.tipo())) {
            throw new Recusa.EstadoNaoPermite("A tarefa agora é “%s”; atualize a página."
                    .formatted(tarefa.tipo().descricao()));
        }
    }
}
