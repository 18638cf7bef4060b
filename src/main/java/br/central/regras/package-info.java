/** The analyst's bench: what a model has to hold before it is published, and what may be done with tables and models. */
@ApplicationModule(
        allowedDependencies = {
            "comum",
            "comunicacao",
            "engine",
            "pagina",
            "seguranca",
            "prazos",
            "catalogo",
            "consulta",
            "atendimento",
            "atendimento :: contrato"
        })
package br.central.regras;

import org.springframework.modulith.ApplicationModule;
