/** What a client, on a channel of its own, finds, is shown and opens; rights, levels and words are those of a client. */
package br.central.atendimento.cliente;
