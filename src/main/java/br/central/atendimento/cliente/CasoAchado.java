package br.central.atendimento.cliente;

/**
 * A case that a client may do something to, by its own protocol or that of one of its requests.
 *
 * @param cliente {@code null} while it is not known whose it is
 * @param pedido the protocol of the request that was asked for, {@code null} when it was the case itself
 */
public record CasoAchado(long id, String protocolo, Long cliente, boolean restrito, String pedido) {}
