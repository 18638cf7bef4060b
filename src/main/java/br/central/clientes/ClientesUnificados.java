package br.central.clientes;

/** The registration {@code de} gave way to {@code em}; published within the transaction. */
public record ClientesUnificados(long de, long em) {}
