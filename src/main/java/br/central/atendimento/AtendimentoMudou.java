package br.central.atendimento;

/**
 * Something was done about a case; published within the transaction, for each line of its timeline and for each step of
 * the engine that changes the case without one.
 */
public record AtendimentoMudou(Long atendimentoId) {}
