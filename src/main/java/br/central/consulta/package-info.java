/**
 * Finding atendimentos: the list with its filters, its spreadsheet, the previous contacts of a client. It reads what
 * the lifecycle declares of its tables by SQL and writes only the text that each case is looked for by; what a user may not see is left
 * out there, in the query.
 */
@ApplicationModule(
        allowedDependencies = {
            "comum",
            "seguranca",
            "protocolo",
            "clientes",
            "catalogo",
            "prazos",
            "anexos",
            "atendimento",
            "atendimento :: contrato"
        })
package br.central.consulta;

import org.springframework.modulith.ApplicationModule;
