package br.central.teste;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts each request from before the login to after the page is written. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(ContaSql.LIGADA)
class ContaSqlNaRequisicao extends OncePerRequestFilter {

    static final String COMANDOS = ContaSqlNaRequisicao.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        String caminho = pedido.getRequestURI();
        ContaSql.comecarRequisicao(caminho);
        try {
            List<String> comandos = ContaSql.comandosDurante(() -> cadeia.doFilter(pedido, resposta));
            pedido.setAttribute(COMANDOS, comandos);
            ContaSql.terminarRequisicao(caminho, comandos);
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
