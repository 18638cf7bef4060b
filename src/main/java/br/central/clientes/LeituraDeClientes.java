package br.central.clientes;

import java.util.Collection;

/**
 * Which clients somebody without a right over all of them may read: those of the work that was given to that person. Told
 * by the module that gives the work.
 */
public interface LeituraDeClientes {

    /** @param cadastros the registrations of one client, those merged into it too */
    boolean alcanca(Collection<Long> cadastros);

    /** The same of work that is still to be done, whatever rights there are. */
    boolean trabalha(Collection<Long> cadastros);
}
