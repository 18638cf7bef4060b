/** What an e-mail says, whoever wrote it and however: read again and again from the same bytes, always with the same result. */
@NamedInterface("leitura")
package br.central.comunicacao.entrada.leitura;

import org.springframework.modulith.NamedInterface;
