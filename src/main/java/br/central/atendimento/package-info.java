/** The life of an atendimento: aggregate, rules and timeline; its conversation with the engine; its REST API. */
@ApplicationModule(
        allowedDependencies = {
            "comum",
            "engine",
            "seguranca",
            "protocolo",
            "clientes",
            "catalogo",
            "prazos",
            "anexos",
            "comunicacao"
        })
package br.central.atendimento;

import org.springframework.modulith.ApplicationModule;
