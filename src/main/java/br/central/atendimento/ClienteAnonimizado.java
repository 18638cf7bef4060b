package br.central.atendimento;

/** A client was forgotten: what other modules keep of who it was goes in the same transaction. */
public record ClienteAnonimizado(long cliente) {}
