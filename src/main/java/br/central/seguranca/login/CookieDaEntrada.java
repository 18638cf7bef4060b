package br.central.seguranca.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What the browser keeps for us while nobody has come in, when there is no session: no script reads it, other sites do not make it be
 * sent by their forms, and it goes over TLS where there is one.
 *
 * @param caminho under the application's own
 */
public record CookieDaEntrada(String nome, String caminho) {

    public void guardar(HttpServletRequest pedido, HttpServletResponse resposta, byte[] valor, Duration validade) {
        escrever(pedido, resposta, Base64.getUrlEncoder().withoutPadding().encodeToString(valor), validade);
    }

    public void apagar(HttpServletRequest pedido, HttpServletResponse resposta) {
        escrever(pedido, resposta, "", Duration.ZERO);
    }

    /** Empty also when it is none that was kept here. */
    public Optional<byte[]> guardado(HttpServletRequest pedido) {
        Cookie cookie = WebUtils.getCookie(pedido, nome);
        try {
            return Optional.ofNullable(cookie).map(um -> Base64.getUrlDecoder().decode(um.getValue()));
        } catch (IllegalArgumentException outraCoisa) {
            return Optional.empty();
        }
    }

    private void escrever(HttpServletRequest pedido, HttpServletResponse resposta, String valor, Duration validade) {
        ResponseCookie cookie = ResponseCookie.from(nome, valor)
                .path(pedido.getContextPath() + caminho)
                .maxAge(validade)
                .httpOnly(true)
                .secure(pedido.isSecure())
                .sameSite("Lax")
                .build();
        resposta.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
