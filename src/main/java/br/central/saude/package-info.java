/** Whether this node can do its work: database, disk, memory. What a module knows of its own, it tells itself. */
@ApplicationModule(allowedDependencies = "comum")
package br.central.saude;

import org.springframework.modulith.ApplicationModule;
