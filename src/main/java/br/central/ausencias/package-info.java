/** People who are away, and who has their tasks meanwhile. */
@ApplicationModule(allowedDependencies = {"comum", "seguranca"})
package br.central.ausencias;

import org.springframework.modulith.ApplicationModule;
