package br.central.atendimento.contrato;

import java.util.Optional;

/**
 * A user task and what it is about. {@code atendimento}, without its timeline, lacks only in an outbound call.
 * {@code impedimento} says why the current user may not work it.
 */
public record TarefaView(String id, TipoDeTarefa tipo, AtendimentoView atendimento, Sobre sobre, String impedimento) {

    /** What the task is about, within the case. */
    public interface Sobre {

        default String solicitacao() {
            return null;
        }

        default String grupo() {
            return null;
        }
    }

    public record OProprioCaso() implements Sobre {}

    /** {@code grupo} is the one that has to answer; {@code null} when all have. */
    public record UmPedido(String solicitacao, String grupo) implements Sobre {}

    public record UmaReclamacao(ReclamacaoView reclamacao) implements Sobre {

        @Override
        public String solicitacao() {
            return reclamacao.solicitacao();
        }
    }

    /** What an analyst has added to the model, worked on the general form. */
    public record UmaTarefaGeral(TarefaGeralView geral) implements Sobre {

        @Override
        public String solicitacao() {
            return geral.solicitacao();
        }
    }

    public String solicitacao() {
        return sobre.solicitacao();
    }

    public String grupo() {
        return sobre.grupo();
    }

    public ReclamacaoView reclamacao() {
        return sobre instanceof UmaReclamacao uma ? uma.reclamacao() : null;
    }

    public TarefaGeralView geral() {
        return sobre instanceof UmaTarefaGeral uma ? uma.geral() : null;
    }

    /** The request the task is about, if it is about one. */
    public Optional<SolicitacaoView> solicitacaoDaTarefa() {
        return atendimento == null
                ? Optional.empty()
                : atendimento.solicitacoes().stream()
                        .filter(uma -> uma.protocolo().equals(solicitacao()))
                        .findFirst();
    }
}
