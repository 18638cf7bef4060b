package br.central.pagina;

/** What the page says was done, where that takes more than the form can say. */
public record Desfecho(String mensagem) {}
