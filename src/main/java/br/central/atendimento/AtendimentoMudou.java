package br.central.atendimento;

/**
 * Something was done about a case; published within the transaction, once for each line of its timeline.
 *
 * @param tipo the kind of the line, as in {@link AndamentoView#tipo()}
 */
public record AtendimentoMudou(Long atendimentoId, String tipo) {}
