package br.central.seguranca.limites;

import br.central.comum.BancoForaDoAr;
import br.central.comum.CorpoRecusado;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around the login too, which asks the database for the password: what fails for want of it is said to be that. And around
 * the filters that read a body before it.
 */
class SemBanco extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SemBanco.class);

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        try {
            cadeia.doFilter(pedido, resposta);
        } catch (CorpoRecusado recusado) {
            if (resposta.isCommitted()) {
                throw recusado;
            }
            resposta.reset();
            if (recusado.status() == HttpStatus.SERVICE_UNAVAILABLE) {
                resposta.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(BancoForaDoAr.ESPERA.toSeconds()));
            }
            RespostaSimples.escrever(pedido.getRequestURI(), resposta, recusado.status(), recusado.getMessage());
        } catch (ServletException | RuntimeException falha) {
            if (!BancoForaDoAr.causou(falha) || resposta.isCommitted()) {
                throw falha;
            }
            LOG.warn("O banco de dados não respondeu: {}", BancoForaDoAr.primeiraCausa(falha));
            resposta.reset();
            resposta.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(BancoForaDoAr.ESPERA.toSeconds()));
            RespostaSimples.escrever(
                    pedido.getRequestURI(), resposta, HttpStatus.SERVICE_UNAVAILABLE, BancoForaDoAr.EXPLICACAO);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registro {

        /** Also before the filter that reads forms sent by other methods than POST. */
        private static final int ANTES_DE_QUEM_LE = -9_950;

        @Bean
        FilterRegistrationBean<SemBanco> semBanco() {
            var registro = new FilterRegistrationBean<>(new SemBanco());
            registro.setOrder(ANTES_DE_QUEM_LE);
            return registro;
        }
    }
}
