package br.central.atendimento.contrato;

import java.util.Optional;

/**
 * A user task and what it is about. {@code solicitacao} is a protocol, {@code grupo} the one that has to answer;
 * {@code atendimento}, without its timeline,
 * lacks only in an outbound call. {@code impedimento} says why the current user may not work it.
 */
public record TarefaView(
        String id,
        TipoDeTarefa tipo,
        AtendimentoView atendimento,
        String solicitacao,
        String grupo,
        ReclamacaoView reclamacao,
        ContatoAtivoView contato,
        String impedimento) {

    public static TarefaView doAtendimento(
            String id, TipoDeTarefa tipo, AtendimentoView atendimento, String impedimento) {
        return new TarefaView(id, tipo, atendimento, null, null, null, null, impedimento);
    }

    /** The request the task is about, if it is about one. */
    public Optional<SolicitacaoView> solicitacaoDaTarefa() {
        return atendimento == null
                ? Optional.empty()
                : atendimento.solicitacoes().stream()
                        .filter(uma -> uma.protocolo().equals(solicitacao))
                        .findFirst();
    }
}
