/**
 * Compares what the tables say of each case with what the engine does about it. It is the one place that reads both, and
 * it changes neither.
 */
@ApplicationModule(allowedDependencies = {"comum", "seguranca"})
package br.central.consistencia;

import org.springframework.modulith.ApplicationModule;
