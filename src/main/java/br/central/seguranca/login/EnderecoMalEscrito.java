package br.central.seguranca.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the security chain's own firewall would refuse, had the servlets beside Spring's not tripped over it before; and the
 * page of errors, which is nothing to ask for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class EnderecoMalEscrito extends OncePerRequestFilter {

    private final FalhasDaApi falhas;

    EnderecoMalEscrito(FalhasDaApi falhas) {
        this.falhas = falhas;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        String caminho =
                pedido.getRequestURI().substring(pedido.getContextPath().length());
        if (caminho.contains("//")) {
            recusar(pedido, resposta);
        } else if (caminho.equals("/error")) {
            resposta.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            cadeia.doFilter(pedido, resposta);
        }
    }

    /** People are shown the page of errors. */
    private void recusar(HttpServletRequest pedido, HttpServletResponse resposta) throws IOException {
        if (String.valueOf(pedido.getHeader(HttpHeaders.ACCEPT)).contains("text/html")) {
            resposta.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            falhas.malEscrito(resposta);
        }
    }
}
