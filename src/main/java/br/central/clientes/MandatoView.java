package br.central.clientes;

import java.time.LocalDate;

/**
 * By which somebody sees to another's matters.
 *
 * @param vale today
 */
public record MandatoView(
        long id,
        long representante,
        String nome,
        NaturezaDoMandato natureza,
        AlcanceDoMandato alcance,
        LocalDate desde,
        LocalDate ate,
        boolean vale) {

    /** Without the name, which ends up in logs otherwise. */
    @Override
    public String toString() {
        return "MandatoView[" + id + "]";
    }
}
