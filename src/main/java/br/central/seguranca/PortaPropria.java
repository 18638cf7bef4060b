package br.central.seguranca;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * For a module with a door and a login of its own, beside that of the operators: what every chain of the application has in
 * common, with cookies that are that door's alone. Who comes in there is no operator anywhere, and no operator is somebody there.
 */
public interface PortaPropria {

    /** The session of who came in by the portal; a body that comes with it is measured when it is known whose it is. */
    String COOKIE_DO_PORTAL = "CENTRAL-PORTAL";

    /**
     * Headers, the token against forged requests in a cookie of its own, and what is refused in the trail.
     *
     * @param nome of the door's cookies: theirs begin with it
     * @param caminho under which the door is, and its cookies are sent
     */
    void preparar(HttpSecurity http, String nome, String caminho) throws Exception;

    /** Where a request comes from, as what is counted by address is counted: of IPv6 the network. */
    String origem(HttpServletRequest pedido);

    /** Where somebody wanted to go before coming in: kept by the browser. */
    RequestCache paginaPedida(String nome, String caminho);
}
