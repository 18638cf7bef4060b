package br.central.atendimento.contrato;

import java.util.List;

/**
 * The texts of cases that were kept for long enough are gone: whatever else is kept about these is to go in the same
 * transaction.
 *
 * @param protocolos of the cases, their requests and complaints
 */
public record TextosApagados(List<Long> casos, List<String> protocolos) {}
