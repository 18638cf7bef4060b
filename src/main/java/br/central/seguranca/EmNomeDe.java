package br.central.seguranca;

import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Does what somebody asked for before, in that person's name and with the rights the person's groups give at this moment:
 * work that goes on after the request, and the demonstration. Only for what its own façade has accepted from that person.
 */
public interface EmNomeDe {

    /** @throws IllegalArgumentException when there is no such user */
    <T> T executar(String login, Supplier<T> trabalho);

    /** Whether it is such work that is done now, and not what the person asks for. */
    static boolean ativo() {
        Authentication quem = SecurityContextHolder.getContext().getAuthentication();
        return quem != null && quem.getDetails() == EmNomeDe.class;
    }
}
