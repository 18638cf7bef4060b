package br.central.seguranca.login;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Security headers beside Spring's defaults. The engine's web apps write a content policy of their own. */
final class Cabecalhos {

    /** Scripts are files of ours; inline styles colour by data. Nothing is framed, and nothing comes from elsewhere. */
    private static final String POLITICA = "default-src 'none'; script-src 'self'; script-src-attr 'none';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
            + " manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String DISPOSITIVOS =
            "camera=(self), clipboard-write=(self), fullscreen=(self), accelerometer=(),"
                    + " autoplay=(), clipboard-read=(), display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), hid=(),"
                    + " idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), web-share=()";

    /** The browser says that it shows the answer nowhere: what is said to documents would be read by nobody, dozens of times. */
    private static final RequestMatcher PARA_UM_SCRIPT = pedido -> "empty".equals(pedido.getHeader("Sec-Fetch-Dest"));

    private Cabecalhos() {}

    static void escrever(HeadersConfigurer<HttpSecurity> cabecalhos) {
        cabecalhos
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(exceto(Rotas.GUARDAVEIS, new CacheControlHeadersWriter()))
                .addHeaderWriter(exceto(
                        new OrRequestMatcher(Rotas.APPS_DO_MOTOR, PARA_UM_SCRIPT),
                        new ContentSecurityPolicyHeaderWriter(POLITICA)))
                .referrerPolicy(referencia -> referencia.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(exceto(PARA_UM_SCRIPT, new PermissionsPolicyHeaderWriter(DISPOSITIVOS)))
                .crossOriginOpenerPolicy(abertura -> abertura.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(uso -> uso.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static HeaderWriter exceto(RequestMatcher rotas, HeaderWriter escritor) {
        return new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(rotas), escritor);
    }
}
