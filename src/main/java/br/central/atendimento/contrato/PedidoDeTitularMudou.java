package br.central.atendimento.contrato;

/**
 * Something was done about a request that a person made in a case about the own data; published within the transaction.
 *
 * @param atendimentoId of the case it is in
 */
public record PedidoDeTitularMudou(Long atendimentoId) {}
