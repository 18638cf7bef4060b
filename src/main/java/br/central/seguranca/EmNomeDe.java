package br.central.seguranca;

import java.util.function.Supplier;

/**
 * Does what somebody asked for before, in that person's name and with the rights the person's groups give at this moment:
 * work that goes on after the request, and the demonstration. Only for what its own façade has accepted from that person.
 */
public interface EmNomeDe {

    /** @throws IllegalArgumentException when there is no such user */
    <T> T executar(String login, Supplier<T> trabalho);
}
