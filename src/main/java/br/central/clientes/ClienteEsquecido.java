package br.central.clientes;

import java.util.Set;

/**
 * What told who a client was, for other modules to take it out of what they keep. Only in memory, never to be written.
 *
 * @param identificacao names, documents, card, e-mail and telephones, as they were kept and as they are shown
 * @param telefones digits alone
 */
public record ClienteEsquecido(Set<String> identificacao, Set<String> telefones) {}
