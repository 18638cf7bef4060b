package br.central.seguranca.login.externo;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * A real provider, an application of its own at another host name: Spring's authorization server with a login page. What it
 * says of people, and how honestly, is set by the test.
 */
final class EmissorDeTeste implements AutoCloseable {

    static final String CLIENTE = "central";
    static final String SEGREDO = "segredo-do-cliente";
    static final String SENHA = "senha-no-emissor";

    /** What is wrong with the next token. */
    enum Trapaca {
        NENHUMA,
        NONCE,
        AUDIENCIA,
        EMISSOR,
        ASSINATURA,
        SEM_ASSINATURA,
        VENCIDO
    }

    /** Somebody known there. */
    record Pessoa(String sujeito, String login, String nome, String email, List<String> grupos) {}

    private static final Map<String, Pessoa> PESSOAS = new ConcurrentHashMap<>();
    private static volatile Trapaca trapaca = Trapaca.NENHUMA;
    private static volatile int portaDaCentral;

    private final ConfigurableApplicationContext contexto;

    private EmissorDeTeste(ConfigurableApplicationContext contexto) {
        this.contexto = contexto;
    }

    static EmissorDeTeste iniciar() {
        SpringApplication aplicacao = new SpringApplicationBuilder(Configuracao.class)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "spring.config.name=emissor-de-teste",
                        "server.port=0",
                        "server.servlet.session.cookie.name=EMISSOR",
                        "logging.level.root=warn",
                        "spring.main.banner-mode=off",
                        "spring.jmx.enabled=false")
                .build();
        aplicacao.setRegisterShutdownHook(false);
        return new EmissorDeTeste(aplicacao.run());
    }

    int porta() {
        return ((WebServerApplicationContext) contexto).getWebServer().getPort();
    }

    String endereco() {
        return "http://127.0.0.1:" + porta();
    }

    /** Where the people it lets in come from. */
    void atender(int porta) {
        portaDaCentral = porta;
        trapaca = Trapaca.NENHUMA;
    }

    void conhecer(Pessoa pessoa) {
        PESSOAS.put(pessoa.sujeito(), pessoa);
    }

    void trapacear(Trapaca qual) {
        trapaca = qual;
    }

    @Override
    public void close() {
        contexto.close();
    }

    /** Not marked as a configuration, lest the application that is tested finds it. */
    @EnableWebSecurity
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Configuracao {

        @Bean
        @Order(1)
        SecurityFilterChain protocolo(HttpSecurity http) throws Exception {
            var servidor = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(servidor.getEndpointsMatcher())
                    .with(servidor, um -> um.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(rotas -> rotas.anyRequest().authenticated())
                    .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(
                            new LoginUrlAuthenticationEntryPoint("/login"),
                            new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain login(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(rotas -> rotas.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .csrf(csrf -> csrf.disable())
                    .build();
        }

        @Bean
        UserDetailsService pessoas() {
            return sujeito -> User.withUsername(sujeito)
                    .password("{noop}" + SENHA)
                    .roles("PESSOA")
                    .build();
        }

        @Bean
        RegisteredClientRepository clientes() {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient cliente) {
                    // The secret encoded anew: the same client.
                }

                @Override
                public RegisteredClient findById(String id) {
                    return cliente();
                }

                @Override
                public RegisteredClient findByClientId(String id) {
                    return CLIENTE.equals(id) ? cliente() : null;
                }
            };
        }

        private static RegisteredClient cliente() {
            String central = "http://localhost:" + portaDaCentral;
            return RegisteredClient.withId(CLIENTE)
                    .clientId(CLIENTE)
                    .clientSecret("{noop}" + SEGREDO)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(central + "/login/oauth2/code/oidc")
                    .postLogoutRedirectUri(central + "/login?saiu")
                    .scopes(escopos -> escopos.addAll(Set.of("openid", "profile", "email")))
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build();
        }

        @Bean
        AuthorizationServerSettings enderecos() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> chaves() {
            return new ImmutableJWKSet<>(new JWKSet(chave()));
        }

        @Bean
        JwtDecoder leitor(JWKSource<SecurityContext> chaves) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(chaves);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> dados() {
            return contexto -> {
                if (OidcParameterNames.ID_TOKEN.equals(contexto.getTokenType().getValue())) {
                    Pessoa pessoa = PESSOAS.get(contexto.getPrincipal().getName());
                    contexto.getClaims().claims(dados -> {
                        dados.put("preferred_username", pessoa.login());
                        dados.put("name", pessoa.nome());
                        dados.put("email", pessoa.email());
                        dados.put("groups", pessoa.grupos());
                    });
                }
            };
        }

        @Bean
        JwtEncoder escritor(JWKSource<SecurityContext> chaves) {
            JwtEncoder honesto = new NimbusJwtEncoder(chaves);
            JwtEncoder deOutro = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(chave())));
            return pedido -> pedido.getClaims().hasClaim("nonce")
                    ? trapaceado(pedido, honesto, deOutro)
                    : honesto.encode(pedido);
        }

        private static Jwt trapaceado(JwtEncoderParameters pedido, JwtEncoder honesto, JwtEncoder deOutro) {
            JwtClaimsSet.Builder dados = JwtClaimsSet.from(pedido.getClaims());
            JwsHeader cabecalho = pedido.getJwsHeader();
            switch (trapaca) {
                case NONCE -> dados.claim("nonce", "de-outro-pedido");
                case AUDIENCIA -> dados.audience(List.of("outro-cliente"));
                case EMISSOR -> dados.issuer("http://127.0.0.1:1");
                case VENCIDO -> {
                    Instant antes = pedido.getClaims().getIssuedAt().minus(Duration.ofHours(1));
                    dados.issuedAt(antes).expiresAt(antes.plusSeconds(60));
                }
                case ASSINATURA -> {
                    return deOutro.encode(JwtEncoderParameters.from(cabecalho, dados.build()));
                }
                case SEM_ASSINATURA -> {
                    Jwt assinado = honesto.encode(JwtEncoderParameters.from(cabecalho, dados.build()));
                    String corpo = assinado.getTokenValue().split("\\.")[1];
                    String nenhum = Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
                    return new Jwt(
                            nenhum + "." + corpo + ".",
                            assinado.getIssuedAt(),
                            assinado.getExpiresAt(),
                            Map.of("alg", "none"),
                            assinado.getClaims());
                }
                default -> {
                    // As it is.
                }
            }
            return honesto.encode(JwtEncoderParameters.from(cabecalho, dados.build()));
        }

        /** Always of that name: only the key itself tells one from the other. */
        private static RSAKey chave() {
            try {
                KeyPairGenerator gerador = KeyPairGenerator.getInstance("RSA");
                gerador.initialize(2048);
                KeyPair par = gerador.generateKeyPair();
                return new RSAKey.Builder((RSAPublicKey) par.getPublic())
                        .privateKey((RSAPrivateKey) par.getPrivate())
                        .keyID("chave")
                        .build();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
