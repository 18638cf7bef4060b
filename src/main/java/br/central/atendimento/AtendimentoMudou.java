package br.central.atendimento;

/** Something was done about a case; published within the transaction, once for each line of its timeline. */
public record AtendimentoMudou(Long atendimentoId) {}
