/** Channels on which clients write to the operator and are answered: what becomes of the e-mail that comes in. */
@ApplicationModule(
        allowedDependencies = {
            "anexos",
            "atendimento",
            "atendimento :: contrato",
            "clientes",
            "comunicacao",
            "comunicacao :: entrada",
            "comunicacao :: leitura",
            "seguranca",
            "comum"
        })
package br.central.canais;

import org.springframework.modulith.ApplicationModule;
