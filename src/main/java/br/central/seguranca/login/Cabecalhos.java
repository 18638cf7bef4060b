package br.central.seguranca.login;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Security headers beside Spring's defaults. The engine's web apps write a content policy of their own. */
final class Cabecalhos {

    private static final String POLITICA = "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; script-src 'self'; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'";

    private Cabecalhos() {}

    static void escrever(HeadersConfigurer<HttpSecurity> cabecalhos) {
        cabecalhos
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(exceto(Rotas.GUARDAVEIS, new CacheControlHeadersWriter()))
                .addHeaderWriter(exceto(Rotas.APPS_DO_MOTOR, new ContentSecurityPolicyHeaderWriter(POLITICA)))
                .referrerPolicy(referencia -> referencia.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(politica -> politica.policy("camera=(self), microphone=(), geolocation=()"));
    }

    private static HeaderWriter exceto(RequestMatcher rotas, HeaderWriter escritor) {
        return new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(rotas), escritor);
    }
}
