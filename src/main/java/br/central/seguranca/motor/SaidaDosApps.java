package br.central.seguranca.motor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Logging out of one of the engine's web apps ends the one login; otherwise it would log back in by itself. */
class SaidaDosApps extends OncePerRequestFilter {

    private final ApplicationEventPublisher avisos;

    SaidaDosApps(ApplicationEventPublisher avisos) {
        this.avisos = avisos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        Authentication quem = SecurityContextHolder.getContext().getAuthentication();
        cadeia.doFilter(pedido, resposta);
        HttpSession sessao = pedido.getSession(false);
        boolean aceito = HttpStatus.valueOf(resposta.getStatus()).is2xxSuccessful();
        if (aceito && sessao != null) {
            sessao.invalidate();
        }
        if (aceito && quem != null) {
            avisos.publishEvent(new LogoutSuccessEvent(quem));
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest pedido) {
        return !"POST".equals(pedido.getMethod()) || !pedido.getRequestURI().endsWith("/logout");
    }
}
