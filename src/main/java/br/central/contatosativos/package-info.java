/**
 * Outbound calls and callbacks: the list of those to be made, their process in the engine, and what came of each. Each is
 * an atendimento, opened through the façades before anything is said.
 */
@ApplicationModule(
        allowedDependencies = {
            "atendimento",
            "atendimento :: contrato",
            "catalogo",
            "clientes",
            "comum",
            "engine",
            "seguranca"
        })
package br.central.contatosativos;

import org.springframework.modulith.ApplicationModule;
