package br.central.seguranca;

import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Runs work as the application itself, for the steps a process takes in the thread of the user who moved it on: those
 * are the process's acts, not the user's, and need none of the user's rights.
 */
public final class ComoSistema {

    private ComoSistema() {}

    public static <T> T executar(Supplier<T> trabalho) {
        SecurityContext usuario = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        try {
            return trabalho.get();
        } finally {
            SecurityContextHolder.setContext(usuario);
        }
    }
}
