/** Protocol numbers: their format and their uniqueness across nodes. */
@ApplicationModule(allowedDependencies = "comum")
package br.central.protocolo;

import org.springframework.modulith.ApplicationModule;
