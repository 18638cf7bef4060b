package br.central.tasklist;

import br.central.atendimento.AtendimentoView;
import br.central.atendimento.Atendimentos;
import br.central.atendimento.SolicitacaoView;
import br.central.atendimento.TarefaView;
import br.central.atendimento.TarefasDoAtendimento;
import br.central.seguranca.UsuarioAtual;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Brings together what the page of a case shows, and only what its outcomes need. */
@Component
class MontagemDaPagina {

    private final TarefasDoAtendimento tarefas;
    private final Atendimentos atendimentos;
    private final Folhas folhas;
    private final Destinos destinos;
    private final UsuarioAtual usuario;

    MontagemDaPagina(
            TarefasDoAtendimento tarefas,
            Atendimentos atendimentos,
            Folhas folhas,
            Destinos destinos,
            UsuarioAtual usuario) {
        this.tarefas = tarefas;
        this.atendimentos = atendimentos;
        this.usuario = usuario;
        this.folhas = folhas;
        this.destinos = destinos;
    }

    /** The page of a case, open at the task that waits in it for somebody, if one does. */
    PaginaDoAtendimento doAtendimento(String protocolo) {
        return tarefas.tarefaAtual(protocolo)
                .map(this::daTarefa)
                .orElseGet(() -> paraConsulta(atendimentos.detalhar(protocolo)));
    }

    private PaginaDoAtendimento paraConsulta(AtendimentoView caso) {
        return new PaginaDoAtendimento(usuario.login(), null, caso, null, Set.of(), List.of(), List.of());
    }

    PaginaDoAtendimento daTarefa(String id) {
        TarefaView tarefa = tarefas.daTarefa(id);
        AtendimentoView caso = tarefa.atendimento();
        SolicitacaoView solicitacao = tarefa.solicitacaoDaTarefa().orElse(null);
        Set<String> acoes = acoes(tarefa, solicitacao);
        boolean ligacao = tarefa.contato() != null;
        return new PaginaDoAtendimento(
                usuario.login(),
                tarefa,
                caso,
                solicitacao,
                acoes,
                se(ligacao, folhas::todas),
                se(acoes.contains("REDIRECIONAR"), () -> destinos.paraRedirecionar(solicitacao.grupos())));
    }

    private static Set<String> acoes(TarefaView tarefa, SolicitacaoView solicitacao) {
        if (tarefa.impedimento() != null) {
            return Set.of();
        }
        Set<String> acoes = new HashSet<>();
        acoes.add(tarefa.tipo().name());
        switch (tarefa.tipo()) {
            case ATENDER, RETOMAR_PENDENTE, DAR_RETORNO ->
                acoes.addAll(tarefa.atendimento().acoes());
            case RESPONDER_DEMANDA, CONSOLIDAR_RESPOSTA, ACOMPANHAR_ATRASO -> acoes.addAll(solicitacao.acoes());
            default -> {
                // One outcome only.
            }
        }
        return acoes;
    }

    private static <T> List<T> se(boolean precisa, Supplier<List<T>> lista) {
        return precisa ? lista.get() : List.of();
    }
}
