package br.central.seguranca.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** 401 and 403 of the programming interfaces as {@code application/problem+json}, never a redirect to a page. */
@Component
class FalhasDaApi implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Not plain {@code Basic}: a browser would then ask for, keep and send the password by itself, to forgers too. */
    private static final String DESAFIO = "xBasic realm=\"Central de Atendimento\", charset=\"UTF-8\"";

    private final ObjectMapper json;

    FalhasDaApi(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest pedido, HttpServletResponse resposta, AuthenticationException falha)
            throws IOException {
        if (falha instanceof LoginOcupado) {
            resposta.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(LoginOcupado.SEGUNDOS));
            responder(resposta, HttpStatus.SERVICE_UNAVAILABLE, "Não é possível agora", falha.getMessage());
            return;
        }
        resposta.setHeader(HttpHeaders.WWW_AUTHENTICATE, DESAFIO);
        String detalhe = falha instanceof LockedException
                ? falha.getMessage()
                : "Informe um usuário e uma senha válidos (HTTP Basic) ou entre pela página de login.";
        responder(resposta, HttpStatus.UNAUTHORIZED, "Não autenticado", detalhe);
    }

    @Override
    public void handle(HttpServletRequest pedido, HttpServletResponse resposta, AccessDeniedException falha)
            throws IOException {
        if (falha instanceof CsrfException && ninguem()) {
            commence(pedido, resposta, new InsufficientAuthenticationException("Sem login", falha));
            return;
        }
        String detalhe = falha instanceof CsrfException
                ? "Falta o cabeçalho " + TokenCsrf.CABECALHO + " com o valor do cookie " + TokenCsrf.COOKIE + "."
                : "O seu usuário não tem acesso a este endereço.";
        responder(resposta, HttpStatus.FORBIDDEN, "Sem permissão", detalhe);
    }

    void malEscrito(HttpServletResponse resposta) throws IOException {
        responder(
                resposta, HttpStatus.BAD_REQUEST, "Endereço malformado", "Há uma barra a mais no endereço: confira-o.");
    }

    /** The token is asked for before the login; who has neither is told of the login. */
    private static boolean ninguem() {
        Authentication quem = SecurityContextHolder.getContext().getAuthentication();
        return quem == null || quem instanceof AnonymousAuthenticationToken;
    }

    private void responder(HttpServletResponse resposta, HttpStatus status, String titulo, String detalhe)
            throws IOException {
        resposta.setStatus(status.value());
        resposta.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        resposta.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(
                resposta.getOutputStream(),
                Map.of("type", "about:blank", "title", titulo, "status", status.value(), "detail", detalhe));
    }
}
