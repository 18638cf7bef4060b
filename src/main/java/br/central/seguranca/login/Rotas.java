package br.central.seguranca.login;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which address is what. The engine's servlets live beside Spring MVC, so the patterns are of the whole path. */
final class Rotas {

    /** For programs: HTTP Basic or session, problem+json. */
    static final RequestMatcher INTERFACES = caminhos(
            "/api/**", "/engine-rest/**", "/actuator/**", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**");

    static final RequestMatcher SAUDE = caminhos("/actuator/health", "/actuator/health/**");
    static final RequestMatcher METRICAS = caminhos("/actuator/prometheus");
    static final RequestMatcher GERENCIA = caminhos("/actuator/**");

    /** Files that say nothing about anybody. */
    static final RequestMatcher ESTATICOS =
            caminhos("/css/**", "/js/**", "/img/**", "/fonts/**", "/webjars/**", "/favicon.ico", "/favicon.svg");

    /** Those of ours whose address tells their version: the same for everybody and always. */
    static final RequestMatcher IMUTAVEIS = caminhos("/tela/**");

    static final RequestMatcher LIVRES = caminhos("/login", "/error", FaixaDaDemonstracaoController.ENDERECO);

    static final RequestMatcher APPS_DO_MOTOR = caminhos("/camunda/**");
    static final RequestMatcher API_DOS_APPS = caminhos("/camunda/api/**");

    /** The engine's ways around the one login: its setup page and its own login. */
    static final RequestMatcher DESVIOS = new OrRequestMatcher(
            caminhos("/camunda/api/admin/setup/**"),
            PathPatternRequestMatcher.withDefaults()
                    .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{motor}/login/**"));

    /** Big files that only change with the version: the browser may keep them. */
    static final RequestMatcher GUARDAVEIS =
            new OrRequestMatcher(ESTATICOS, IMUTAVEIS, caminhos("/camunda/lib/**", "/camunda/assets/**"));

    private Rotas() {}

    private static RequestMatcher caminhos(String... padroes) {
        return new OrRequestMatcher(Stream.of(padroes)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }
}
