/** Value types and answers that every module shares; knows no other module. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package br.central.comum;

import org.springframework.modulith.ApplicationModule;
