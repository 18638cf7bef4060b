package br.central.seguranca.login.segundofator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells who owes a code where to give it. That nothing else opens before is the chains' own doing. */
abstract class PortaDoSegundoFator extends OncePerRequestFilter {

    static boolean aguarda(Authentication quem) {
        return quem != null && quem.getPrincipal() instanceof AguardaSegundoFator;
    }

    /** What everybody reaches, they reach too. */
    private static boolean livre(String caminho) {
        return caminho.equals(PaginaDoSegundoFatorController.ENDERECO)
                || caminho.equals("/login")
                || caminho.equals("/error")
                || caminho.startsWith("/css/")
                || caminho.endsWith(".css")
                || caminho.equals("/favicon.svg");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        String caminho =
                pedido.getRequestURI().substring(pedido.getContextPath().length());
        if (aguarda(SecurityContextHolder.getContext().getAuthentication()) && !livre(caminho)) {
            mandar(pedido, resposta, caminho);
        } else {
            cadeia.doFilter(pedido, resposta);
        }
    }

    abstract void mandar(HttpServletRequest pedido, HttpServletResponse resposta, String caminho)
            throws ServletException, IOException;

    /** A person is taken to the page, a script is told. */
    static final class DasPaginas extends PortaDoSegundoFator {

        private final RequestCache pedida;

        DasPaginas(RequestCache pedida) {
            this.pedida = pedida;
        }

        @Override
        void mandar(HttpServletRequest pedido, HttpServletResponse resposta, String caminho) throws IOException {
            if (caminho.startsWith("/camunda/api/") || "true".equals(pedido.getHeader("HX-Request"))) {
                resposta.setStatus(HttpStatus.UNAUTHORIZED.value());
            } else {
                pedida.saveRequest(pedido, resposta);
                resposta.sendRedirect(pedido.getContextPath() + PaginaDoSegundoFatorController.ENDERECO);
            }
        }
    }

    /** A program cannot give a code. */
    static final class DosProgramas extends PortaDoSegundoFator {

        private final AuthenticationEntryPoint falhas;

        DosProgramas(AuthenticationEntryPoint falhas) {
            this.falhas = falhas;
        }

        @Override
        void mandar(HttpServletRequest pedido, HttpServletResponse resposta, String caminho)
                throws ServletException, IOException {
            falhas.commence(
                    pedido,
                    resposta,
                    new LockedException(
                            "Esta conta entra com segundo fator, só pela página de login. Um programa usa uma"
                                    + " conta que não o exija."));
        }
    }
}
