package br.central.atendimento.dominio;

/** A protocol, of a case, a request or a complaint, whose content is restricted. */
public record Restrito(String protocolo, Atendimento atendimento) {}
