/**
 * Registers described by data: an owner says which fields its entries have, of which kinds, and what it demands of them; list,
 * form, history and undo are the same for all of them, and stand here.
 */
@ApplicationModule(allowedDependencies = {"comum", "seguranca"})
package br.central.registros;

import org.springframework.modulith.ApplicationModule;
