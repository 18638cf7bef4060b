/**
 * What the other modules say to the life of an atendimento and see of it: commands, views, events and the words (enums) they
 * use. Nothing here decides anything.
 */
@NamedInterface("contrato")
package br.central.atendimento.contrato;

import org.springframework.modulith.NamedInterface;
