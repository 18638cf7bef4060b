/** What the operator's own system (ERP) knows and this one does not: asked through one port, or kept here where there is none. */
@ApplicationModule(allowedDependencies = {"atendimento :: contrato", "clientes", "privacidade", "comum"})
package br.central.operadora;

import org.springframework.modulith.ApplicationModule;
