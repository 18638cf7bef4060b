package br.central.teste;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
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

    private final boolean aPedido;

    ContaSqlNaRequisicao(@Value("${" + ContaSql.LIGADA + "}") String quando) {
        aPedido = ContaSql.A_PEDIDO.equals(quando);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest pedido) {
        return aPedido && pedido.getHeader(ContaSql.PEDIDO) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        String caminho = pedido.getRequestURI();
        ContaSql.comecarRequisicao(caminho);
        try {
            ContaSql.Conta conta = ContaSql.contaDurante(() -> cadeia.doFilter(pedido, resposta));
            pedido.setAttribute(COMANDOS, conta.comandos());
            ContaSql.terminarRequisicao(caminho, conta);
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
