/**
 * What the LGPD asks of who keeps personal data, for the encarregado: the person's data handed over, its requests and what
 * came of them, the blocked registration, incidents, and the deletion of what has been kept for long enough. «Titular» is in
 * this product the head of a family, so that the data subject is the «pessoa» here.
 */
@ApplicationModule(
        allowedDependencies = {
            "comum",
            "seguranca",
            "clientes",
            "contatosativos",
            "atendimento",
            "atendimento :: contrato",
            "atendimento :: guarda",
            "anexos",
            "comunicacao",
            "chamadas",
            "catalogo",
            "prazos"
        })
package br.central.privacidade;

import org.springframework.modulith.ApplicationModule;
