/** How long a case is kept, and what the law asks of what is kept: a person's cases handed over, anonymized, deleted in time. */
@NamedInterface("guarda")
package br.central.atendimento.guarda;

import org.springframework.modulith.NamedInterface;
