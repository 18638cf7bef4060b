package br.central.seguranca.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a session from outliving what it was given: rights given to its groups, or the user
 * deleted or kept out, count within a second and not only from the next login. In other groups, or with a right less, the
 * user has to come in again
 * ({@link LimitesDaSessao}).
 */
class DireitosAtualizados extends OncePerRequestFilter {

    private final Acessos acessos;

    DireitosAtualizados(Acessos acessos) {
        this.acessos = acessos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        Authentication quem = SecurityContextHolder.getContext().getAuthentication();
        if (quem != null && quem.getPrincipal() instanceof Operador operador) {
            atualizar(pedido, quem, acessos.de(operador.login()));
        }
        cadeia.doFilter(pedido, resposta);
    }

    private static void atualizar(HttpServletRequest pedido, Authentication quem, Optional<Acesso> acesso) {
        if (acesso.filter(um -> !um.bloqueado()).isEmpty()) {
            sair(pedido);
        } else if (!acesso.get().autoridades().equals(quem.getAuthorities())) {
            var atual = UsernamePasswordAuthenticationToken.authenticated(
                    quem.getPrincipal(), null, acesso.get().autoridades());
            atual.setDetails(quem.getDetails());
            // A context of its own: the other one belongs to the session, which other requests are reading.
            SecurityContext contexto = SecurityContextHolder.createEmptyContext();
            contexto.setAuthentication(atual);
            SecurityContextHolder.setContext(contexto);
        }
    }

    private static void sair(HttpServletRequest pedido) {
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        HttpSession sessao = pedido.getSession(false);
        if (sessao != null) {
            sessao.invalidate();
        }
    }
}
