/** Acts on many pieces of work at once, worked off one by one in the name of who asked, also after a restart. */
@ApplicationModule(allowedDependencies = {"comum", "seguranca", "atendimento", "atendimento :: contrato"})
package br.central.lotes;

import org.springframework.modulith.ApplicationModule;
