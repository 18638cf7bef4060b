package br.central.seguranca;

/** Groups, rights or people are others than before: what is remembered of them is old. */
public record AcessoMudou() {}
