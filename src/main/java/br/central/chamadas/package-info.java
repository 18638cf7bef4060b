/** Calls that telephony announces (CTI): whose they may be, answering them, and the callback a dropped one leaves. */
@ApplicationModule(
        allowedDependencies = {
            "atendimento",
            "atendimento :: contrato",
            "clientes",
            "seguranca",
            "contatosativos",
            "comum"
        })
package br.central.chamadas;

import org.springframework.modulith.ApplicationModule;
