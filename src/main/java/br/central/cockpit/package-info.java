/** What managers see inside Camunda Cockpit: the board of deadlines, the list of work, the clocks of an instance. */
@ApplicationModule(
        allowedDependencies = {
            "atendimento",
            "atendimento :: contrato",
            "ausencias",
            "cadastros",
            "catalogo",
            "consulta",
            "indicadores",
            "indicadores :: contrato",
            "lotes",
            "ouvidoria",
            "pagina",
            "prazos",
            "seguranca",
            "comum"
        })
package br.central.cockpit;

import org.springframework.modulith.ApplicationModule;
