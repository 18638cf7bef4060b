/**
 * The clients' own door: beneficiaries, providers and the companies that contract plans, with a login, sessions and pages of
 * their own. Knows nothing of the engine; what it shows and does, it asks of the façades, as the client.
 */
@ApplicationModule(
        allowedDependencies = {
            "comum",
            "seguranca",
            "clientes",
            "catalogo",
            "anexos",
            "canais",
            "comunicacao",
            "pagina",
            "privacidade",
            "atendimento",
            "atendimento :: contrato"
        })
package br.central.portal;

import org.springframework.modulith.ApplicationModule;
