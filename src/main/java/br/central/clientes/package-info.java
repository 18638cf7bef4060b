/** Who the operator talks to: beneficiaries and their families, providers and others; their telephones; one search. */
@ApplicationModule(allowedDependencies = {"comum", "seguranca", "comunicacao"})
package br.central.clientes;

import org.springframework.modulith.ApplicationModule;
