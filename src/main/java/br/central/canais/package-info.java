/**
 * Channels on which clients write to the operator and are answered: what becomes of the e-mail that comes in, conversations by
 * WhatsApp and SMS, the chatbot's operations and the survey that goes out.
 */
@ApplicationModule(
        allowedDependencies = {
            "anexos",
            "atendimento",
            "atendimento :: contrato",
            "catalogo",
            "clientes",
            "comunicacao",
            "comunicacao :: entrada",
            "comunicacao :: leitura",
            "operadora",
            "privacidade",
            "seguranca",
            "comum"
        })
package br.central.canais;

import org.springframework.modulith.ApplicationModule;
