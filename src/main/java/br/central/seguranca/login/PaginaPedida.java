package br.central.seguranca.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Where the user wanted to go before the login: a page, not a script's request. The browser keeps it, not a session, of
 * which who never logs in could have as many made as the memory holds.
 */
class PaginaPedida implements RequestCache {

    static final String COOKIE = "CENTRAL-PAGINA";

    /** In characters; a longer address is forgotten. */
    private static final int MAIOR = 1_500;

    private static final Duration VALIDADE = Duration.ofHours(1);

    private final CookieDaEntrada guardada;
    private final RequestMatcher pagina;

    PaginaPedida(RequestMatcher pagina) {
        this(new CookieDaEntrada(COOKIE, "/"), pagina);
    }

    PaginaPedida(CookieDaEntrada guardada, RequestMatcher pagina) {
        this.guardada = guardada;
        this.pagina = pagina;
    }

    @Override
    public void saveRequest(HttpServletRequest pedido, HttpServletResponse resposta) {
        String endereco = endereco(pedido);
        if (pagina.matches(pedido) && daqui(endereco)) {
            guardada.guardar(pedido, resposta, endereco.getBytes(StandardCharsets.UTF_8), VALIDADE);
        }
    }

    @Override
    public SavedRequest getRequest(HttpServletRequest pedido, HttpServletResponse resposta) {
        return guardado(pedido).map(SimpleSavedRequest::new).orElse(null);
    }

    /** The request itself, when it is there at last: nothing of it was kept that it does not have. */
    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest pedido, HttpServletResponse resposta) {
        if (guardado(pedido).filter(endereco(pedido)::equals).isPresent()) {
            removeRequest(pedido, resposta);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest pedido, HttpServletResponse resposta) {
        guardada.apagar(pedido, resposta);
    }

    private Optional<String> guardado(HttpServletRequest pedido) {
        return guardada.guardado(pedido)
                .map(guardado -> new String(guardado, StandardCharsets.UTF_8))
                .filter(PaginaPedida::daqui);
    }

    /** No address of elsewhere, however a browser might read it. */
    private static boolean daqui(String endereco) {
        return endereco.length() <= MAIOR
                && endereco.startsWith("/")
                && !endereco.startsWith("//")
                && endereco.indexOf('\\') < 0
                && endereco.chars().allMatch(letra -> letra > ' ' && letra < 0x7f);
    }

    private static String endereco(HttpServletRequest pedido) {
        String consulta = pedido.getQueryString();
        return consulta == null ? pedido.getRequestURI() : pedido.getRequestURI() + "?" + consulta;
    }
}
