package br.central.canais.assinatura;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The door for other systems, before that of the API: no login, no session and no cookie counts there; the signature is the
 * credential, and without one nobody comes in.
 */
@Configuration
class CadeiaDosCanais {

    @Bean
    @Order(60)
    SecurityFilterChain canais(
            HttpSecurity http, ConferenciaDaAssinatura conferencia, PedidosRepetidos repetidos, ObjectMapper json)
            throws Exception {
        return http.securityMatcher("/api/canais/**")
                .authorizeHttpRequests(rotas -> rotas.anyRequest().authenticated())
                .sessionManagement(sessao -> sessao.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(cabecalhos -> cabecalhos
                        .contentSecurityPolicy(
                                politica -> politica.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referencia -> {}))
                .addFilterBefore(new PorteiroDosCanais(conferencia, repetidos, json), AuthorizationFilter.class)
                .build();
    }
}
