package br.central.clientes;

/** A client is called otherwise, or others were merged into it; published within the transaction. */
public record ClienteMudou(long id) {}
