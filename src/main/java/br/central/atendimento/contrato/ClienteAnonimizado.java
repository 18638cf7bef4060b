package br.central.atendimento.contrato;

import java.util.List;
import java.util.Set;

/**
 * A client was forgotten: whatever else is kept about it is to go in the same transaction.
 *
 * @param protocolos of its cases, their requests and complaints
 * @param telefones digits alone
 * @param identificacao what told who it was, as it may have been typed anywhere
 * @param aPedido somebody asked and waits: what takes reading a whole table is worth it; else it is one of many of a night
 */
public record ClienteAnonimizado(
        long cliente, List<String> protocolos, Set<String> telefones, Set<String> identificacao, boolean aPedido) {}
