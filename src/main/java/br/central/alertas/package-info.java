/** Tells the people in charge: every day how the deadlines stand, and at once when one passes. */
@ApplicationModule(
        allowedDependencies = {
            "comum",
            "seguranca",
            "prazos",
            "comunicacao",
            "atendimento",
            "indicadores",
            "indicadores :: contrato"
        })
package br.central.alertas;

import org.springframework.modulith.ApplicationModule;
