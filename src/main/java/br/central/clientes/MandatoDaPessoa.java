package br.central.clientes;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A mandate as the person may ask to have it, without the name of the other.
 *
 * @param representa the person sees to another's matters; else another to the person's
 */
public record MandatoDaPessoa(
        boolean representa,
        NaturezaDoMandato natureza,
        AlcanceDoMandato alcance,
        LocalDate desde,
        LocalDate ate,
        OffsetDateTime encerradoEm) {}
