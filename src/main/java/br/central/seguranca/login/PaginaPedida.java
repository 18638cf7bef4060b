package br.central.seguranca.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Where the user wanted to go before the login: a page, not a script's request. Only the path is kept, not the host, which is
 * whatever the request said.
 */
class PaginaPedida implements RequestCache {

    private static final String PEDIDA = PaginaPedida.class.getName();

    private final RequestMatcher pagina;

    PaginaPedida(RequestMatcher pagina) {
        this.pagina = pagina;
    }

    @Override
    public void saveRequest(HttpServletRequest pedido, HttpServletResponse resposta) {
        String caminho = caminho(pedido);
        if (pagina.matches(pedido) && caminho.matches("/[^/\\\\].*")) {
            pedido.getSession().setAttribute(PEDIDA, caminho);
        }
    }

    @Override
    public SavedRequest getRequest(HttpServletRequest pedido, HttpServletResponse resposta) {
        String pedida = pedida(pedido);
        return pedida == null ? null : new SimpleSavedRequest(pedida);
    }

    /** Nothing of it has to be done again but the asking; once there it is no longer wanted. */
    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest pedido, HttpServletResponse resposta) {
        if (caminho(pedido).equals(pedida(pedido))) {
            removeRequest(pedido, resposta);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest pedido, HttpServletResponse resposta) {
        HttpSession sessao = pedido.getSession(false);
        if (sessao != null) {
            sessao.removeAttribute(PEDIDA);
        }
    }

    private static String pedida(HttpServletRequest pedido) {
        HttpSession sessao = pedido.getSession(false);
        return sessao == null ? null : (String) sessao.getAttribute(PEDIDA);
    }

    private static String caminho(HttpServletRequest pedido) {
        String caminho =
                pedido.getRequestURI().substring(pedido.getContextPath().length());
        return pedido.getQueryString() == null ? caminho : caminho + "?" + pedido.getQueryString();
    }
}
