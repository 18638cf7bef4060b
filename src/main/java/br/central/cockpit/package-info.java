/** What managers see inside Camunda Cockpit: the board of deadlines, the list of work, the clocks of an instance. */
@ApplicationModule(
        allowedDependencies = {
            "ausencias",
            "indicadores",
            "lotes",
            "atendimento",
            "catalogo",
            "consulta",
            "prazos",
            "lotes",
            "ausencias",
            "tasklist",
            "seguranca",
            "comum"
        })
package br.central.cockpit;

import org.springframework.modulith.ApplicationModule;
