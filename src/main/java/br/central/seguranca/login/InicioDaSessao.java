package br.central.seguranca.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/** At the login the session gets an id that nobody knew before, and its time begins. */
class InicioDaSessao implements SessionAuthenticationStrategy {

    private final SessionAuthenticationStrategy novoId = new ChangeSessionIdAuthenticationStrategy();
    private final LimitesDaSessao limites;

    InicioDaSessao(LimitesDaSessao limites) {
        this.limites = limites;
    }

    @Override
    public void onAuthentication(Authentication quem, HttpServletRequest pedido, HttpServletResponse resposta) {
        novoId.onAuthentication(quem, pedido, resposta);
        if (quem.getPrincipal() instanceof Operador operador) {
            limites.comecar(pedido.getSession(), operador.login());
        }
    }
}
