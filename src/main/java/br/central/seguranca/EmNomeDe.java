package br.central.seguranca;

import java.util.function.Supplier;

/** Lets the demonstration act as its people do, each with the rights of his groups. There only in profile {@code demo}. */
public interface EmNomeDe {

    /** @throws IllegalArgumentException when there is no such user */
    <T> T executar(String login, Supplier<T> trabalho);
}
