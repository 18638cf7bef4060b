package br.central.seguranca;

import java.util.function.Supplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Runs work as the application itself, which may do everything: a timer, a job, the start. The steps a process takes in the
 * thread of the user who moved it on are not run so: they stay acts of that user, and ask for no right. Where nobody says so
 * nobody acts, and nobody may do nothing.
 */
public final class ComoSistema {

    /** How the timeline names the application. */
    public static final String LOGIN = "sistema";

    private ComoSistema() {}

    public static <T> T executar(Supplier<T> trabalho) {
        SecurityContext antes = SecurityContextHolder.getContext();
        SecurityContext sistema = SecurityContextHolder.createEmptyContext();
        sistema.setAuthentication(new Sistema());
        SecurityContextHolder.setContext(sistema);
        try {
            return trabalho.get();
        } finally {
            SecurityContextHolder.setContext(antes);
        }
    }

    public static void executar(Runnable trabalho) {
        executar(() -> {
            trabalho.run();
            return null;
        });
    }

    /** Whether it is the application itself that acts now. */
    public static boolean ativo() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Sistema;
    }

    /** Nobody logs in as this: it comes from no password and no header. */
    static final class Sistema extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;

        Sistema() {
            super(AuthorityUtils.NO_AUTHORITIES);
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return LOGIN;
        }
    }
}
