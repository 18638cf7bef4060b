/** What managers watch: how the deadlines stand now, and how they were met in a period. Counts only, no one's data. */
@ApplicationModule(
        allowedDependencies = {
            "comum",
            "seguranca",
            "catalogo",
            "prazos",
            "atendimento",
            "atendimento :: contrato",
            "consulta"
        })
package br.central.indicadores;

import org.springframework.modulith.ApplicationModule;
