/** E-mail in: looked for by one node, kept as it came, read in a second step, and given to who knows what becomes of it. */
@NamedInterface("entrada")
package br.central.comunicacao.entrada;

import org.springframework.modulith.NamedInterface;
