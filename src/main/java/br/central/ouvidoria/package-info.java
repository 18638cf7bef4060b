/**
 * What the ouvidoria and the regulator ask for: the demands that ANS notified the operator of (NIP), with outcome, proof and
 * answer file, and the yearly report of the ouvidoria (REA-Ouvidorias) with its monthly follow-up.
 */
@ApplicationModule(
        allowedDependencies = {
            "comum",
            "seguranca",
            "clientes",
            "catalogo",
            "anexos",
            "atendimento",
            "atendimento :: contrato"
        })
package br.central.ouvidoria;

import org.springframework.modulith.ApplicationModule;
