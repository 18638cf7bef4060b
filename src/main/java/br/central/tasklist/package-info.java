/** What people work on in Camunda Tasklist: the form of each user task and the outcomes it offers. */
@ApplicationModule(
        allowedDependencies = {"atendimento", "catalogo", "chamadas", "clientes", "consulta", "seguranca", "comum"})
package br.central.tasklist;

import org.springframework.modulith.ApplicationModule;
