/** What the other modules ask of the figures and see of them: filters, views and the words (enums) they use. */
@NamedInterface("contrato")
package br.central.indicadores.contrato;

import org.springframework.modulith.NamedInterface;
