package br.central.seguranca.limites;

import br.central.seguranca.PortaPropria;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Arrays;
import org.apache.catalina.Session;
import org.apache.catalina.connector.Request;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Who sends a request, told before anything of the application has seen it. */
final class QuemEnvia {

    private static final String BASIC = "Basic ";

    private QuemEnvia() {}

    static boolean deArquivo(String caminho) {
        return caminho.lastIndexOf('.') > caminho.lastIndexOf('/') && !RespostaSimples.dePrograma(caminho);
    }

    static boolean temCredencial(Request pedido) {
        String credencial = pedido.getHeader(HttpHeaders.AUTHORIZATION);
        return credencial != null && credencial.regionMatches(true, 0, BASIC, 0, BASIC.length()) || doPortal(pedido);
    }

    /** Whose session that is, if anybody's, is known when the portal has looked. */
    private static boolean doPortal(Request pedido) {
        Cookie[] cookies = pedido.getCookies();
        return cookies != null
                && pedido.getDecodedRequestURI().startsWith("/portal/")
                && Arrays.stream(cookies).anyMatch(um -> um.getName().equals(PortaPropria.COOKIE_DO_PORTAL));
    }

    /** The session is looked at without being used, which would keep it alive. */
    static String quemEntrou(Request pedido) throws IOException {
        String id = pedido.getRequestedSessionId();
        if (id == null || pedido.getContext() == null || pedido.getContext().getManager() == null) {
            return null;
        }
        Session sessao = pedido.getContext().getManager().findSession(id);
        return sessao != null
                        && sessao.isValid()
                        && sessao.getSession()
                                        .getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext contexto
                        && entrou(contexto.getAuthentication())
                ? contexto.getAuthentication().getName()
                : null;
    }

    private static boolean entrou(Authentication quem) {
        return quem != null && quem.isAuthenticated() && !(quem instanceof AnonymousAuthenticationToken);
    }

    /** Once the application has looked at the password; {@code null} for nobody. */
    static String quemSeSabeAgora() {
        Authentication quem = SecurityContextHolder.getContext().getAuthentication();
        return entrou(quem) ? quem.getName() : null;
    }
}
