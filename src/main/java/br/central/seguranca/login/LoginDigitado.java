package br.central.seguranca.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * What was typed as user goes back into the field when the login is refused: in a cookie of the login page that lives a moment and is
 * shown once, for an address is kept in histories and logs and nobody who has not logged in has a session.
 */
final class LoginDigitado {

    private static final CookieDaEntrada COOKIE = new CookieDaEntrada("CENTRAL-DIGITADO", "/login");
    private static final String CAMPO = "username";

    /** In characters; nobody is called more than that. */
    private static final int MAIOR = 100;

    private static final Duration VALIDADE = Duration.ofMinutes(1);

    private LoginDigitado() {}

    static void guardar(HttpServletRequest pedido, HttpServletResponse resposta) {
        String digitado = pedido.getParameter(CAMPO);
        if (digitado != null && !digitado.isBlank() && digitado.length() <= MAIOR) {
            COOKIE.guardar(pedido, resposta, digitado.getBytes(StandardCharsets.UTF_8), VALIDADE);
        }
    }

    /** @return null when there is none */
    static String tirar(HttpServletRequest pedido, HttpServletResponse resposta) {
        Optional<byte[]> guardado = COOKIE.guardado(pedido);
        guardado.ifPresent(um -> COOKIE.apagar(pedido, resposta));
        return guardado.map(um -> new String(um, StandardCharsets.UTF_8)).orElse(null);
    }
}
