package br.central.seguranca.login;

import br.central.seguranca.Perfil;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import jakarta.servlet.DispatcherType;
import java.util.LinkedHashMap;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets where. Two chains over one login: programs (order 100) and pages (order 200, everything else). A module with
 * a login of its own, such as the portal, puts its chain before them. Only members of staff pass: an authentication that
 * another chain left in the session is nobody here.
 */
@Configuration
@EnableWebSecurity
class CadeiasDeSeguranca {

    private static final RequestMatcher COM_CREDENCIAL = pedido -> {
        String credencial = pedido.getHeader(HttpHeaders.AUTHORIZATION);
        return credencial != null && credencial.regionMatches(true, 0, "Basic ", 0, 6);
    };

    /** Asked for by a page's script, which cannot follow to the login page. */
    private static final RequestMatcher DE_FRAGMENTO = pedido -> "true".equals(pedido.getHeader("HX-Request"));

    /** A person asks for a page, to be shown whole. */
    static final RequestMatcher PAGINA = pedido -> "GET".equals(pedido.getMethod())
            && !DE_FRAGMENTO.matches(pedido)
            && String.valueOf(pedido.getHeader(HttpHeaders.ACCEPT)).contains("text/html");

    private final Acessos acessos;
    private final LimitesDaSessao limites;
    private final FalhasDaApi falhas;
    private final Trilha trilha;
    private final EnderecosSemDados enderecos;
    private final AuthorizationService autorizacoes;
    private final AuthenticationManager logins;
    private final List<OutraEntrada> outras;

    CadeiasDeSeguranca(
            Acessos acessos,
            LimitesDaSessao limites,
            FalhasDaApi falhas,
            Trilha trilha,
            EnderecosSemDados enderecos,
            AuthorizationService autorizacoes,
            LoginsComSenha logins,
            ObjectProvider<OutraEntrada> outras) {
        this.acessos = acessos;
        this.limites = limites;
        this.trilha = trilha;
        this.enderecos = enderecos;
        this.autorizacoes = autorizacoes;
        this.falhas = falhas;
        this.outras = outras.orderedStream().toList();
        this.logins = logins.gerente();
    }

    /** Nobody's: a cookie beside them would be kept with them, and given to others. */
    @Bean
    @Order(50)
    SecurityFilterChain imutaveis(HttpSecurity http) throws Exception {
        return http.securityMatcher(Rotas.IMUTAVEIS)
                .authorizeHttpRequests(rotas -> rotas.anyRequest().permitAll())
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Cabecalhos::escrever)
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain interfaces(HttpSecurity http) throws Exception {
        for (OutraEntrada outra : outras) {
            outra.nasInterfaces(http);
        }
        return http.securityMatcher(Rotas.INTERFACES)
                .authenticationManager(logins)
                .authorizeHttpRequests(rotas -> rotas.requestMatchers(Rotas.SAUDE)
                        .permitAll()
                        .requestMatchers(Rotas.METRICAS)
                        .hasAnyAuthority(
                                UsuarioAtual.PREFIXO_GRUPO + Perfil.ADMINISTRACAO.grupo(),
                                Permissao.VER_INDICADORES.name())
                        .requestMatchers(Rotas.GERENCIA)
                        .hasAuthority(UsuarioAtual.PREFIXO_GRUPO + Perfil.ADMINISTRACAO.grupo())
                        .anyRequest()
                        .access(interno()))
                .httpBasic(basic -> basic.authenticationEntryPoint(falhas))
                .exceptionHandling(e -> e.authenticationEntryPoint(falhas).accessDeniedHandler(falhas))
                .csrf(csrf -> comCookie(csrf)
                        .requireCsrfProtectionMatcher(new AndRequestMatcher(
                                CsrfFilter.DEFAULT_CSRF_MATCHER, new NegatedRequestMatcher(COM_CREDENCIAL))))
                .requestCache(cache -> cache.disable())
                .headers(Cabecalhos::escrever)
                .addFilterBefore(new VeOsPedidos(trilha, enderecos, autorizacoes), ExceptionTranslationFilter.class)
                .addFilterBefore(new SessaoComFim(limites), AuthorizationFilter.class)
                .addFilterBefore(new DireitosAtualizados(acessos), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(200)
    SecurityFilterChain paginas(HttpSecurity http) throws Exception {
        for (OutraEntrada outra : outras) {
            outra.nasPaginas(http);
        }
        return http.authenticationManager(logins)
                .authorizeHttpRequests(rotas -> rotas.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(Rotas.LIVRES, Rotas.ESTATICOS)
                        .permitAll()
                        .requestMatchers(Rotas.DESVIOS)
                        .denyAll()
                        .anyRequest()
                        .access(interno()))
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/")
                        .failureHandler(new FalhaNoLogin())
                        .permitAll())
                .logout(sair -> sair.logoutUrl("/logout")
                        .logoutSuccessUrl("/login?saiu")
                        .permitAll())
                .exceptionHandling(e -> e.authenticationEntryPoint(loginOu401())
                        .defaultAccessDeniedHandlerFor(semToken(), DE_FRAGMENTO)
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), AnyRequestMatcher.INSTANCE))
                .sessionManagement(sessao -> sessao.sessionAuthenticationStrategy(new InicioDaSessao(limites)))
                .requestCache(cache -> cache.requestCache(new PaginaPedida(PAGINA)))
                // The engine's web apps have a token of their own and check it themselves.
                .csrf(csrf -> comCookie(csrf).ignoringRequestMatchers(Rotas.APPS_DO_MOTOR))
                .headers(Cabecalhos::escrever)
                .addFilterBefore(new VeOsPedidos(trilha, enderecos, autorizacoes), ExceptionTranslationFilter.class)
                .addFilterBefore(new SessaoComFim(limites), AuthorizationFilter.class)
                .addFilterBefore(new DireitosAtualizados(acessos), AuthorizationFilter.class)
                .build();
    }

    /** The scripts of web apps and pages want to be told; a person is taken to the login page. */
    private static AuthenticationEntryPoint loginOu401() {
        LinkedHashMap<RequestMatcher, AuthenticationEntryPoint> entradas = new LinkedHashMap<>();
        entradas.put(Rotas.API_DOS_APPS, new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
        entradas.put(DE_FRAGMENTO, new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
        var entrada = new DelegatingAuthenticationEntryPoint(entradas);
        var pagina = new LoginUrlAuthenticationEntryPoint("/login");
        pagina.setFavorRelativeUris(true);
        entrada.setDefaultEntryPoint(pagina);
        return entrada;
    }

    /** The token goes with the session: a page that lost it has to log in again, like one that lost the session. */
    private static AccessDeniedHandler semToken() {
        AccessDeniedHandler padrao = new AccessDeniedHandlerImpl();
        return (pedido, resposta, recusa) -> {
            if (recusa instanceof CsrfException) {
                resposta.setStatus(HttpStatus.UNAUTHORIZED.value());
            } else {
                padrao.handle(pedido, resposta, recusa);
            }
        };
    }

    private static CsrfConfigurer<HttpSecurity> comCookie(CsrfConfigurer<HttpSecurity> csrf) {
        return csrf.csrfTokenRepository(TokenCsrf.repositorio()).csrfTokenRequestHandler(new TokenCsrf());
    }

    private static AuthorizationManager<RequestAuthorizationContext> interno() {
        return (quem, rota) -> new AuthorizationDecision(quem.get() != null
                && quem.get().isAuthenticated()
                && quem.get().getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(nome -> nome.equals(Acesso.INTERNO) || nome.startsWith(UsuarioAtual.PREFIXO_GRUPO)));
    }
}
