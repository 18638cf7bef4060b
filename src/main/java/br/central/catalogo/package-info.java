/**
 * Classification tree, reasons, states, scripts, informations, forms, notices and parameters; and the decision tables
 * that reason about them.
 *
 * <p>These are registers with no behaviour of their own, so they are read by SQL straight into the records handed out,
 * and what every request needs is kept in memory.
 */
@ApplicationModule(allowedDependencies = {"comum", "seguranca", "comunicacao", "prazos", "registros"})
package br.central.catalogo;

import org.springframework.modulith.ApplicationModule;
