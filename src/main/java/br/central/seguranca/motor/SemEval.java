package br.central.seguranca.motor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Texts become no code in the web apps other than Tasklist; AngularJS, which tries once, then reads its expressions itself. */
class SemEval extends OncePerRequestFilter {

    private static final String POLITICA = "Content-Security-Policy";

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        cadeia.doFilter(pedido, new HttpServletResponseWrapper(resposta) {
            @Override
            public void setHeader(String nome, String valor) {
                super.setHeader(nome, apertado(nome, valor));
            }

            @Override
            public void addHeader(String nome, String valor) {
                super.addHeader(nome, apertado(nome, valor));
            }
        });
    }

    private static String apertado(String nome, String valor) {
        return POLITICA.equalsIgnoreCase(nome) && valor != null ? valor.replace(" 'unsafe-eval'", "") : valor;
    }
}
