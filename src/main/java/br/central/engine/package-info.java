/** The process engine: its settings, its models, its indexes. Knows nothing of the business. */
@ApplicationModule(allowedDependencies = "comum")
package br.central.engine;

import org.springframework.modulith.ApplicationModule;
