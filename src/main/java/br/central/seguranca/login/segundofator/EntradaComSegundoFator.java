package br.central.seguranca.login.segundofator;

import br.central.seguranca.login.EntradaDeOperador;
import br.central.seguranca.login.OutraEntrada;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * After a right password, of whoever of the policy's groups: not the user yet, but somebody who {@link AguardaSegundoFator
 * owes a code}. Who comes by the identity provider has given there what it asks for.
 */
@Component
@Order
class EntradaComSegundoFator implements OutraEntrada {

    private final SegundosFatores fatores;
    private final EntradaDeOperador operadores;
    private final Clock agora;
    private final AuthenticationEntryPoint falhas;
    private final ApplicationEventPublisher avisos;

    EntradaComSegundoFator(
            SegundosFatores fatores,
            EntradaDeOperador operadores,
            Clock agora,
            AuthenticationEntryPoint falhas,
            ApplicationEventPublisher avisos) {
        this.fatores = fatores;
        this.operadores = operadores;
        this.agora = agora;
        this.falhas = falhas;
        this.avisos = avisos;
    }

    @Override
    public AuthenticationProvider emVolta(AuthenticationProvider daqui) {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication pedido) {
                Authentication quem = daqui.authenticate(pedido);
                return fatores.exigido(quem) ? meio(quem) : quem;
            }

            @Override
            public boolean supports(Class<?> tipo) {
                return daqui.supports(tipo);
            }
        };
    }

    private Authentication meio(Authentication quem) {
        var meio = UsernamePasswordAuthenticationToken.authenticated(
                new AguardaSegundoFator(quem.getName(), agora.instant(), operadores.selo(quem.getName())),
                null,
                List.of(new SimpleGrantedAuthority(AguardaSegundoFator.AUTORIDADE)));
        meio.setDetails(quem.getDetails());
        return meio;
    }

    @Override
    public void nasInterfaces(HttpSecurity interfaces) {
        interfaces.addFilterBefore(new PortaDoSegundoFator.DosProgramas(falhas), AuthorizationFilter.class);
    }

    @Override
    public void nasPaginas(HttpSecurity paginas) throws Exception {
        paginas.authorizeHttpRequests(rotas ->
                rotas.requestMatchers(PaginaDoSegundoFatorController.ENDERECO).authenticated());
        paginas.with(new Filtros(), padrao -> {});
    }

    /** When the chain's session strategy and request cache are known. */
    private final class Filtros extends AbstractHttpConfigurer<Filtros, HttpSecurity> {

        @Override
        public void configure(HttpSecurity paginas) {
            RequestCache pedida = paginas.getSharedObject(RequestCache.class);
            var codigo = new FiltroDoCodigo(fatores, operadores, agora, pedida);
            codigo.setApplicationEventPublisher(avisos);
            codigo.setSecurityContextRepository(paginas.getSharedObject(SecurityContextRepository.class));
            codigo.setSessionAuthenticationStrategy(paginas.getSharedObject(SessionAuthenticationStrategy.class));
            paginas.addFilterAfter(codigo, UsernamePasswordAuthenticationFilter.class);
            paginas.addFilterBefore(new PortaDoSegundoFator.DasPaginas(pedida), AuthorizationFilter.class);
        }
    }
}
