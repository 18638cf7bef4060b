/** The pages on which the registers are looked after: a list, a form, and what was changed by whom. */
@ApplicationModule(allowedDependencies = {"comum", "seguranca", "registros"})
package br.central.cadastros;

import org.springframework.modulith.ApplicationModule;
