package br.central.seguranca.login.externo;

import br.central.seguranca.login.EntradaDeOperador;
import br.central.seguranca.login.externo.PessoaDeFora.Nome;
import br.central.seguranca.login.externo.PessoaDeFora.Origem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The way back from the provider. State, code and token are Spring's to check; what comes of them is a user of the engine,
 * logged in like any other. Of the tokens only the one that logging out there asks for is kept.
 */
class FiltroOidc extends OAuth2LoginAuthenticationFilter {

    /** In the session. */
    static final String TOKEN = FiltroOidc.class.getName() + ".token";

    private final OidcProperties config;
    private final ContasExternas contas;
    private final EntradaDeOperador operadores;

    FiltroOidc(
            ClientRegistrationRepository provedor,
            OidcProperties config,
            ContasExternas contas,
            EntradaDeOperador operadores) {
        super(provedor, new SemTokens(), DEFAULT_FILTER_PROCESSES_URI);
        this.config = config;
        this.contas = contas;
        this.operadores = operadores;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest pedido, HttpServletResponse resposta) {
        Authentication la = super.attemptAuthentication(pedido, resposta);
        OidcUser quem = (OidcUser) la.getPrincipal();
        String login = contas.entrar(pessoa(quem), config.grupos());
        Authentication aqui = operadores
                .de(login, la.getDetails())
                .orElseThrow(() -> new RecusaExterna(FalhaExterna.RESPOSTA_INVALIDA, login));
        OidcIdToken token = quem.getIdToken();
        pedido.getSession().setAttribute(TOKEN, token);
        return aqui;
    }

    private PessoaDeFora pessoa(OidcUser quem) {
        boolean semEmail = Boolean.FALSE.equals(quem.getEmailVerified());
        return new PessoaDeFora(
                Origem.OIDC,
                config.emissor(),
                quem.getSubject(),
                texto(quem.getClaims().get(config.atributoDoLogin())),
                Nome.de(quem.getGivenName(), quem.getFamilyName(), quem.getFullName()),
                semEmail ? null : PessoaDeFora.email(quem.getEmail()),
                grupos(quem.getClaims()));
    }

    private Set<String> grupos(Map<String, Object> dados) {
        Object valor = dados.get(config.atributoDosGrupos());
        if (valor == null) {
            valor = dados;
            for (String parte : config.atributoDosGrupos().split("\\.")) {
                valor = valor instanceof Map<?, ?> mapa ? mapa.get(parte) : null;
            }
        }
        Set<String> grupos = new HashSet<>();
        if (valor instanceof Collection<?> varios) {
            varios.forEach(um -> grupos.add(String.valueOf(um)));
        } else if (valor instanceof String um) {
            grupos.add(um);
        }
        return grupos;
    }

    private static String texto(Object valor) {
        return valor instanceof String texto ? texto : null;
    }

    /** Nothing is asked of the provider in the person's name later on. */
    private static final class SemTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registro, Authentication quem, HttpServletRequest pedido) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient cliente,
                Authentication quem,
                HttpServletRequest pedido,
                HttpServletResponse resposta) {
            // Not kept.
        }

        @Override
        public void removeAuthorizedClient(
                String registro, Authentication quem, HttpServletRequest pedido, HttpServletResponse resposta) {
            // Nothing is.
        }
    }
}
