/**
 * The demonstration (profile {@code demo}): invented clients and sixty days of cases, made through the façades by the people
 * who would have done it, on a clock set back. No module uses it, and without the profile nothing of it is there.
 */
@ApplicationModule(
        allowedDependencies = {
            "comum",
            "engine",
            "seguranca",
            "canais",
            "clientes",
            "contatosativos",
            "catalogo",
            "operadora",
            "prazos",
            "portal",
            "atendimento",
            "atendimento :: contrato"
        })
package br.central.demonstracao;

import org.springframework.modulith.ApplicationModule;
