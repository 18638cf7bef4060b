package br.central.portal.entrada;

import br.central.portal.PessoaNoPortal;
import br.central.seguranca.PortaPropria;
import jakarta.servlet.DispatcherType;
import java.util.LinkedHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who gets where in the portal: before the chains of the operators, whose sessions are nothing here, as these are nothing there. */
@Configuration
class CadeiaDoPortal {

    static final String ENTRADA = "/portal/entrar";

    /** Without coming in: the way in, and what a protocol or a link opens by itself. */
    private static final String[] LIVRES = {
        ENTRADA,
        "/portal/acesso",
        "/portal/acesso/**",
        "/portal/acompanhar",
        "/portal/acompanhar/**",
        "/portal/avaliar/**",
        "/portal/n/*",
        "/portal/recebi/*"
    };

    private static final RequestMatcher DE_SCRIPT = pedido -> "true".equals(pedido.getHeader("HX-Request"));

    @Bean
    @Order(20)
    SecurityFilterChain portal(HttpSecurity http, PortaPropria porta, SessaoDoPortal sessao) throws Exception {
        porta.preparar(http, PortaPropria.COOKIE_DO_PORTAL, SessaoDoPortal.CAMINHO);
        return http.securityMatcher("/portal", "/portal/**")
                .securityContext(contexto -> contexto.securityContextRepository(sessao))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(rotas -> rotas.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(LIVRES)
                        .permitAll()
                        .anyRequest()
                        .access((quem, rota) ->
                                new AuthorizationDecision(quem.get().getPrincipal() instanceof PessoaNoPortal)))
                .logout(sair -> sair.logoutUrl("/portal/sair")
                        .invalidateHttpSession(false)
                        .addLogoutHandler(sessao)
                        .logoutSuccessUrl(ENTRADA + "?saiu")
                        .permitAll())
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(entradaOu401()).accessDeniedHandler(recusa()))
                .build();
    }

    private static AuthenticationEntryPoint entradaOu401() {
        LinkedHashMap<RequestMatcher, AuthenticationEntryPoint> entradas = new LinkedHashMap<>();
        entradas.put(DE_SCRIPT, new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
        var entrada = new DelegatingAuthenticationEntryPoint(entradas);
        var pagina = new LoginUrlAuthenticationEntryPoint(ENTRADA);
        pagina.setFavorRelativeUris(true);
        entrada.setDefaultEntryPoint(pagina);
        return entrada;
    }

    /** A form that was open for too long is filled in again; whoever has not come in does so first. */
    private static AccessDeniedHandler recusa() {
        AccessDeniedHandler padrao = new AccessDeniedHandlerImpl();
        return (pedido, resposta, recusa) -> {
            if (recusa instanceof CsrfException && DE_SCRIPT.matches(pedido)) {
                resposta.setStatus(HttpStatus.UNAUTHORIZED.value());
            } else if (recusa instanceof CsrfException && pedido.getRequestURI().endsWith(ENTRADA)) {
                resposta.sendRedirect(pedido.getContextPath() + ENTRADA + "?expirou");
            } else {
                padrao.handle(pedido, resposta, recusa);
            }
        };
    }
}
