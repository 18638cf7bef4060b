/** What people work on in Camunda Tasklist: the desk: home, search, cases, the form of each user task. */
@ApplicationModule(
        allowedDependencies = {
            "anexos",
            "atendimento",
            "atendimento :: contrato",
            "cadastros",
            "canais",
            "catalogo",
            "chamadas",
            "clientes",
            "comunicacao",
            "contatosativos",
            "consulta",
            "pagina",
            "portal",
            "prazos",
            "seguranca",
            "comum"
        })
package br.central.tasklist;

import org.springframework.modulith.ApplicationModule;
