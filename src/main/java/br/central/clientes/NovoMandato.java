package br.central.clientes;

import java.time.LocalDate;

/**
 * Somebody is to see to another's matters.
 *
 * @param representante CPF, CNPJ or card of a registered client
 * @param desde today when {@code null}
 * @param ate the last day, {@code null} where no end is known
 */
public record NovoMandato(
        String representante, NaturezaDoMandato natureza, AlcanceDoMandato alcance, LocalDate desde, LocalDate ate) {

    /** Without the document, which ends up in logs otherwise. */
    @Override
    public String toString() {
        return "NovoMandato[" + natureza + ", " + alcance + "]";
    }
}
