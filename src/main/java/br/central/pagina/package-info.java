/** What the pages inside Camunda's web applications have in common: what an action answers, and how a page is refused. */
@ApplicationModule(allowedDependencies = "comum")
package br.central.pagina;

import org.springframework.modulith.ApplicationModule;
