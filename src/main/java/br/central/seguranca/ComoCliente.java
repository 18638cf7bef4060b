package br.central.seguranca;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Runs an act that a client asked for, on whatever channel, with just the rights it takes. The façade of the client's acts has
 * checked before that the case is that client's and that who speaks may do so; a client is in no group and is offered no
 * work. The timeline says that it was the client, and never which person.
 */
public final class ComoCliente {

    /** How the timeline names who acts. */
    public static final String LOGIN = "cliente";

    private ComoCliente() {}

    public static <T> T executar(Set<Permissao> direitos, Supplier<T> ato) {
        SecurityContext antes = SecurityContextHolder.getContext();
        SecurityContext doCliente = SecurityContextHolder.createEmptyContext();
        doCliente.setAuthentication(new Cliente(direitos));
        SecurityContextHolder.setContext(doCliente);
        try {
            return ato.get();
        } finally {
            SecurityContextHolder.setContext(antes);
        }
    }

    /** Whether it is a client's act that is done now. */
    public static boolean ativo() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Cliente;
    }

    /** Nobody logs in as this: it comes from no password and no header. */
    static final class Cliente extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;
        private static final ComNome PESSOA = () -> "Cliente";

        Cliente(Set<Permissao> direitos) {
            super(autoridades(direitos));
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return PESSOA;
        }

        @Override
        public String getName() {
            return LOGIN;
        }

        private static List<GrantedAuthority> autoridades(Set<Permissao> direitos) {
            return Arrays.stream(Permissao.values())
                    .filter(direitos::contains)
                    .<GrantedAuthority>map(um -> new SimpleGrantedAuthority(um.name()))
                    .toList();
        }
    }
}
