package br.central.atendimento.contrato;

/** The law still asks for what the person wanted erased: the refusal is to be on record. */
public record EliminacaoRecusada(long cliente, String motivo, String fundamento) {}
