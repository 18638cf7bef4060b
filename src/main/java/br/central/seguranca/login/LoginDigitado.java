package br.central.seguranca.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What was typed as user goes back into the field when the login is refused: in a cookie of the login page that lives a moment and is
 * shown once, for an address is kept in histories and logs and nobody who has not logged in has a session.
 */
final class LoginDigitado {

    private static final String COOKIE = "CENTRAL-DIGITADO";
    private static final String CAMPO = "username";

    /** In characters; nobody is called more than that. */
    private static final int MAIOR = 100;

    private static final Duration VALIDADE = Duration.ofMinutes(1);

    private LoginDigitado() {}

    static void guardar(HttpServletRequest pedido, HttpServletResponse resposta) {
        String digitado = pedido.getParameter(CAMPO);
        if (digitado != null && !digitado.isBlank() && digitado.length() <= MAIOR) {
            String valor =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(digitado.getBytes(StandardCharsets.UTF_8));
            escrever(pedido, resposta, valor, VALIDADE);
        }
    }

    /** @return null when there is none */
    static String tirar(HttpServletRequest pedido, HttpServletResponse resposta) {
        Cookie cookie = WebUtils.getCookie(pedido, COOKIE);
        if (cookie == null) {
            return null;
        }
        escrever(pedido, resposta, "", Duration.ZERO);
        try {
            return new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException outraCoisa) {
            return null;
        }
    }

    private static void escrever(
            HttpServletRequest pedido, HttpServletResponse resposta, String valor, Duration validade) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, valor)
                .path(pedido.getContextPath() + "/login")
                .maxAge(validade)
                .httpOnly(true)
                .secure(pedido.isSecure())
                .sameSite("Strict")
                .build();
        resposta.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
