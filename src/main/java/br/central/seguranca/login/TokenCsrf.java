package br.central.seguranca.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.util.StringUtils;

/**
 * The token travels in a cookie that our scripts read and send back as a header, and masked in forms rendered here.
 * Cookie and header have names of their own because the engine's web apps already use the usual ones.
 */
class TokenCsrf implements CsrfTokenRequestHandler {

    static final String COOKIE = "CENTRAL-CSRF";
    static final String CABECALHO = "X-CSRF-TOKEN";

    private final CsrfTokenRequestHandler puro = new CsrfTokenRequestAttributeHandler();
    private final CsrfTokenRequestHandler mascarado = new XorCsrfTokenRequestAttributeHandler();

    static CookieCsrfTokenRepository repositorio() {
        return repositorio(COOKIE, "/");
    }

    /** The same for a door of its own: another token, sent to that door alone. */
    static CookieCsrfTokenRepository repositorio(String cookieDaPorta, String caminho) {
        CookieCsrfTokenRepository repositorio = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repositorio.setCookieName(cookieDaPorta);
        repositorio.setHeaderName(CABECALHO);
        repositorio.setCookiePath(caminho);
        repositorio.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repositorio;
    }

    @Override
    public void handle(HttpServletRequest pedido, HttpServletResponse resposta, Supplier<CsrfToken> token) {
        mascarado.handle(pedido, resposta, token);
        // Asking for the token is what writes the cookie.
        token.get();
    }

    @Override
    public String resolveCsrfTokenValue(HttpServletRequest pedido, CsrfToken token) {
        CsrfTokenRequestHandler leitor =
                StringUtils.hasText(pedido.getHeader(token.getHeaderName())) ? puro : mascarado;
        return leitor.resolveCsrfTokenValue(pedido, token);
    }
}
