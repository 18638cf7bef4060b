package br.central.registros;

/** One of what a field offers, and how people read it. */
public record OpcaoDeCampo(String valor, String rotulo) {}
