package br.central.atendimento.contrato;

/** Whose an atendimento is, whether it is over and whether its content is restricted; nothing of the content. */
public record CasoDoProtocolo(Long id, String protocolo, Long cliente, boolean terminado, boolean restrito) {}
