/** The evidence pack of a protocol: one file with the path walked, decisions, messages and log. */
@ApplicationModule(allowedDependencies = {"comum", "seguranca", "anexos", "atendimento", "atendimento :: contrato"})
package br.central.dossie;

import org.springframework.modulith.ApplicationModule;
