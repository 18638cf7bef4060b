package br.central.seguranca.login.externo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Who has gone to the provider and not come back, in a session. One made for that alone lasts {@link #PRAZO}: anybody can have
 * as many made as they like.
 */
class IdasAoProvedor implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final Duration PRAZO = Duration.ofMinutes(10);

    private static final String ANTES = IdasAoProvedor.class.getName() + ".antes";

    private final HttpSessionOAuth2AuthorizationRequestRepository nasSessoes =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest pedido) {
        return nasSessoes.loadAuthorizationRequest(pedido);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest ida, HttpServletRequest pedido, HttpServletResponse resposta) {
        boolean haSessao = pedido.getSession(false) != null;
        nasSessoes.saveAuthorizationRequest(ida, pedido, resposta);
        if (!haSessao && pedido.getSession(false) != null) {
            HttpSession sessao = pedido.getSession();
            sessao.setAttribute(ANTES, sessao.getMaxInactiveInterval());
            sessao.setMaxInactiveInterval((int) PRAZO.toSeconds());
        }
    }

    /** Back from there, the session lasts as long as any. */
    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest pedido, HttpServletResponse resposta) {
        OAuth2AuthorizationRequest ida = nasSessoes.removeAuthorizationRequest(pedido, resposta);
        HttpSession sessao = pedido.getSession(false);
        if (ida != null && sessao != null && sessao.getAttribute(ANTES) instanceof Integer antes) {
            sessao.setMaxInactiveInterval(antes);
            sessao.removeAttribute(ANTES);
        }
        return ida;
    }
}
