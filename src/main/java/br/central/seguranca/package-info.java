/** Login, users and groups over the engine's identity service, rights, single sign-on into the web apps. */
@ApplicationModule(allowedDependencies = {"comum", "engine"})
package br.central.seguranca;

import org.springframework.modulith.ApplicationModule;
