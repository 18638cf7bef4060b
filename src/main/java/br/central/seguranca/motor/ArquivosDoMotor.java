package br.central.seguranca.motor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's web apps ask for the files of their jars by its version; those never change. By one that is not theirs, as an open page
 * does while another is installed, they are not kept; nor is what was not found. Private, for they go beside cookies.
 */
class ArquivosDoMotor extends OncePerRequestFilter {

    static final String VERSAO = ProcessEngine.class.getPackage().getImplementationVersion();

    private static final Pattern DOS_JARS =
            Pattern.compile("/camunda/(?:lib/.+|assets/.+|app/\\w+/camunda-\\w+-bootstrap\\.(?:js|css)"
                    + "|api/\\w+/plugin/\\w+/static/.+)");
    private static final String ICONE = "/camunda/favicon.ico";

    private static final String PARA_SEMPRE = "private, max-age=31536000, immutable";
    private static final String POR_UM_DIA = "private, max-age=86400";

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        Optional<String> guarda = guarda(pedido);
        guarda.ifPresent(dita -> resposta.setHeader(HttpHeaders.CACHE_CONTROL, dita));
        cadeia.doFilter(pedido, guarda.isPresent() ? new SoOQueHa(resposta) : resposta);
    }

    private static Optional<String> guarda(HttpServletRequest pedido) {
        String caminho = pedido.getRequestURI();
        if (!"GET".equals(pedido.getMethod())) {
            return Optional.empty();
        }
        if (caminho.equals(ICONE)) {
            return Optional.of(POR_UM_DIA);
        }
        return DOS_JARS.matcher(caminho).matches() && VERSAO.equals(pedido.getParameter("bust"))
                ? Optional.of(PARA_SEMPRE)
                : Optional.empty();
    }

    private static final class SoOQueHa extends HttpServletResponseWrapper {

        SoOQueHa(HttpServletResponse resposta) {
            super(resposta);
        }

        @Override
        public void sendError(int status) throws IOException {
            naoGuardar(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String motivo) throws IOException {
            naoGuardar(status);
            super.sendError(status, motivo);
        }

        @Override
        public void setStatus(int status) {
            naoGuardar(status);
            super.setStatus(status);
        }

        private void naoGuardar(int status) {
            if (status >= SC_BAD_REQUEST) {
                setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        }
    }
}
