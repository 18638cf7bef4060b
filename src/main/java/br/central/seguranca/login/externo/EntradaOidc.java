package br.central.seguranca.login.externo;

import br.central.comum.EnderecoPublico;
import br.central.seguranca.Trilha;
import br.central.seguranca.login.EntradaDeOperador;
import br.central.seguranca.login.OutraEntrada;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** The pages' login at an OpenID Connect provider: authorization code with PKCE, state and nonce. */
@Component
class EntradaOidc implements OutraEntrada {

    static final String INICIO =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/" + ProvedorOidc.ID;

    private static final String VOLTA = "/login/oauth2/code/" + ProvedorOidc.ID;

    private final OidcProperties config;
    private final EnderecoPublico endereco;
    private final ProvedorOidc provedor;
    private final IdasAoProvedor idas;
    private final ContasExternas contas;
    private final EntradaDeOperador operadores;
    private final FalhaNoLoginExterno falha;
    private final ApplicationEventPublisher avisos;

    EntradaOidc(
            OidcProperties config,
            EnderecoPublico endereco,
            Clock relogio,
            ContasExternas contas,
            EntradaDeOperador operadores,
            Trilha trilha,
            ApplicationEventPublisher avisos,
            @Value("${central.segredo:}") String segredo) {
        this.config = config;
        this.endereco = endereco;
        this.provedor = new ProvedorOidc(config, endereco.deVolta(VOLTA), relogio);
        this.idas = new IdasAoProvedor(segredo, relogio);
        this.contas = contas;
        this.operadores = operadores;
        this.falha = new FalhaNoLoginExterno(trilha);
        this.avisos = avisos;
    }

    @Override
    public void nasPaginas(HttpSecurity paginas) throws Exception {
        if (!config.ligado()) {
            return;
        }
        SaidaOidc saida = new SaidaOidc(provedor, endereco);
        paginas.logout(sair -> sair.addLogoutHandler(saida).logoutSuccessHandler(saida));
        paginas.addFilterBefore(saida, LogoutFilter.class);
        paginas.with(new Filtros(), padrao -> {});
    }

    /** When the chain's session strategy and request cache are known. */
    private final class Filtros extends AbstractHttpConfigurer<Filtros, HttpSecurity> {

        @Override
        public void configure(HttpSecurity paginas) {
            var ida = new DefaultOAuth2AuthorizationRequestResolver(
                    provedor, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
            ida.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
            var filtroDeIda = new OAuth2AuthorizationRequestRedirectFilter(ida);
            filtroDeIda.setAuthorizationRequestRepository(idas);
            filtroDeIda.setRequestCache(paginas.getSharedObject(RequestCache.class));
            filtroDeIda.setAuthenticationFailureHandler(falha);

            var deVolta = new SavedRequestAwareAuthenticationSuccessHandler();
            deVolta.setRequestCache(paginas.getSharedObject(RequestCache.class));
            var filtroDeVolta = new FiltroOidc(provedor, config, contas, operadores);
            filtroDeVolta.setAuthorizationRequestRepository(idas);
            filtroDeVolta.setAuthenticationManager(new ProviderManager(provedor.autenticacao()));
            filtroDeVolta.setAuthenticationSuccessHandler(deVolta);
            filtroDeVolta.setAuthenticationFailureHandler(falha);
            filtroDeVolta.setApplicationEventPublisher(avisos);
            filtroDeVolta.setSecurityContextRepository(paginas.getSharedObject(SecurityContextRepository.class));
            filtroDeVolta.setSessionAuthenticationStrategy(
                    paginas.getSharedObject(SessionAuthenticationStrategy.class));

            paginas.addFilter(filtroDeIda);
            // Of a class of its own, so without a place of its own.
            paginas.addFilterAfter(filtroDeVolta, OAuth2AuthorizationRequestRedirectFilter.class);
        }
    }
}
