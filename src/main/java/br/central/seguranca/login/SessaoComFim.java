package br.central.seguranca.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions whose time is over; what was asked for is then answered as to somebody who has not come in. */
class SessaoComFim extends OncePerRequestFilter {

    private final LimitesDaSessao limites;

    SessaoComFim(LimitesDaSessao limites) {
        this.limites = limites;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        HttpSession sessao = pedido.getSession(false);
        if (sessao != null
                && SecurityContextHolder.getContext().getAuthentication() != null
                && SecurityContextHolder.getContext().getAuthentication().getPrincipal() instanceof Operador operador
                && operador.equals(dono(sessao))
                && !limites.continua(pedido, sessao, operador.login())) {
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            sessao.invalidate();
        }
        cadeia.doFilter(pedido, resposta);
    }

    /** A program may send a password beside a session; that has no time. */
    private static Object dono(HttpSession sessao) {
        Object guardado = sessao.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return guardado instanceof SecurityContext contexto && contexto.getAuthentication() != null
                ? contexto.getAuthentication().getPrincipal()
                : null;
    }
}
