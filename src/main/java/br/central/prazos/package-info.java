/** Clocks: the decision {@code prazos}, the business calendar, and why a deadline is what it is. */
@ApplicationModule(allowedDependencies = {"comum", "seguranca", "registros"})
package br.central.prazos;

import org.springframework.modulith.ApplicationModule;
