/** What the pages inside Camunda's web applications have in common: what an action answers, how a page is refused, libraries. */
@ApplicationModule(allowedDependencies = {"comum", "seguranca"})
package br.central.pagina;

import org.springframework.modulith.ApplicationModule;
