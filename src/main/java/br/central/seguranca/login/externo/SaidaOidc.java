package br.central.seguranca.login.externo;

import br.central.comum.EnderecoPublico;
import br.central.seguranca.login.CookieDaEntrada;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who came in by the provider and logs out here logs out there too, or the next click would let in whoever sits down. The
 * engine's web apps log out by a script's request, which cannot go elsewhere: there the login page, where the script goes
 * next, takes the person on to the provider.
 */
class SaidaOidc extends OncePerRequestFilter implements LogoutHandler, LogoutSuccessHandler {

    private static final String SAIU = "/login?saiu";
    private static final String TOKEN = SaidaOidc.class.getName();
    private static final CookieDaEntrada CHAVE = new CookieDaEntrada("CENTRAL-SAIDA", "/login");
    private static final Duration PRAZO = Duration.ofMinutes(1);

    private final OidcClientInitiatedLogoutSuccessHandler noProvedor;
    private final Cache<String, OidcIdToken> saindo =
            Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(PRAZO).build();

    SaidaOidc(ClientRegistrationRepository provedor, EnderecoPublico endereco) {
        this.noProvedor = new OidcClientInitiatedLogoutSuccessHandler(provedor);
        this.noProvedor.setPostLogoutRedirectUri(endereco.deVolta(SAIU));
        this.noProvedor.setDefaultTargetUrl(SAIU);
    }

    /** Before the session ends. */
    @Override
    public void logout(HttpServletRequest pedido, HttpServletResponse resposta, Authentication quem) {
        pedido.setAttribute(TOKEN, token(pedido));
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest pedido, HttpServletResponse resposta, Authentication quem)
            throws IOException, ServletException {
        sair(pedido, resposta, (OidcIdToken) pedido.getAttribute(TOKEN));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        OidcIdToken token = token(pedido);
        if (token != null && saidaDeUmApp(pedido)) {
            String chave = UUID.randomUUID().toString();
            saindo.put(chave, token);
            CHAVE.guardar(pedido, resposta, chave.getBytes(StandardCharsets.UTF_8), PRAZO);
        }
        Optional<String> antes = CHAVE.guardado(pedido).map(guardada -> new String(guardada, StandardCharsets.UTF_8));
        if (antes.isPresent() && levaAPessoa(pedido) && "/login".equals(pedido.getServletPath())) {
            OidcIdToken saida = saindo.asMap().remove(antes.get());
            CHAVE.apagar(pedido, resposta);
            if (saida != null && token == null) {
                sair(pedido, resposta, saida);
                return;
            }
        }
        cadeia.doFilter(pedido, resposta);
    }

    private void sair(HttpServletRequest pedido, HttpServletResponse resposta, OidcIdToken token)
            throws IOException, ServletException {
        if (token != null) {
            try {
                var la = new OAuth2AuthenticationToken(
                        new DefaultOidcUser(List.of(), token), List.of(), ProvedorOidc.ID);
                noProvedor.onLogoutSuccess(pedido, resposta, la);
                return;
            } catch (RecusaExterna fora) {
                logger.warn("Saiu daqui, mas não do provedor, que não respondeu.");
            }
        }
        resposta.sendRedirect(pedido.getContextPath() + SAIU);
    }

    private static OidcIdToken token(HttpServletRequest pedido) {
        HttpSession sessao = pedido.getSession(false);
        return sessao == null ? null : (OidcIdToken) sessao.getAttribute(FiltroOidc.TOKEN);
    }

    /** Scripts whose session has ended are sent to the login page too, and go nowhere from there. */
    private static boolean levaAPessoa(HttpServletRequest pedido) {
        String modo = pedido.getHeader("Sec-Fetch-Mode");
        return "GET".equals(pedido.getMethod())
                && (modo == null || modo.equals("navigate"))
                && pedido.getHeader("HX-Request") == null
                && String.valueOf(pedido.getHeader(HttpHeaders.ACCEPT)).contains("text/html");
    }

    private static boolean saidaDeUmApp(HttpServletRequest pedido) {
        return "POST".equals(pedido.getMethod())
                && pedido.getRequestURI().startsWith(pedido.getContextPath() + "/camunda/api/admin/auth/user/")
                && pedido.getRequestURI().endsWith("/logout");
    }
}
