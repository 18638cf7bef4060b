/** Files of the protocols and where their bytes are kept: in the database, unless another {@code Armazenamento} is. */
@ApplicationModule(allowedDependencies = {"comum", "seguranca"})
package br.central.anexos;

import org.springframework.modulith.ApplicationModule;
