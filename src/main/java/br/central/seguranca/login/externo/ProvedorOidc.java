package br.central.seguranca.login.externo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * What the provider says about itself, asked for when first needed and kept an hour: the application starts, and people with
 * passwords work, while the provider is away. While it is, it is asked every few seconds, not at each click.
 */
class ProvedorOidc implements ClientRegistrationRepository {

    static final String ID = "oidc";

    private static final Logger LOG = LoggerFactory.getLogger(ProvedorOidc.class);
    private static final Duration VALIDADE = Duration.ofHours(1);
    private static final Duration DESCANSO = Duration.ofSeconds(5);
    private static final Duration ESPERA = Duration.ofSeconds(5);

    private record Descoberto(ClientRegistration registro, JwtDecoder leitor, Instant ate) {}

    private final OidcProperties config;
    private final String deVolta;
    private final Clock relogio;
    private final RestClient rede;
    private Descoberto descoberto;
    private Instant naoAntesDe = Instant.EPOCH;

    /** @param deVolta where it sends the browser back to, with the code */
    ProvedorOidc(OidcProperties config, String deVolta, Clock relogio) {
        this.config = config;
        this.deVolta = deVolta;
        this.relogio = relogio;
        this.rede = RestClient.builder().requestFactory(comPrazos()).build();
    }

    /** @throws RecusaExterna when it cannot be known, for the provider is away */
    @Override
    public ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? descoberto().registro() : null;
    }

    /** Checks code, nonce, audience, issuer, times and signature. */
    OidcAuthorizationCodeAuthenticationProvider autenticacao() {
        var trocaDoCodigo = new RestClientAuthorizationCodeTokenResponseClient();
        trocaDoCodigo.setRestClient(RestClient.builder()
                .requestFactory(comPrazos())
                .messageConverters(conversores -> {
                    conversores.clear();
                    conversores.add(new FormHttpMessageConverter());
                    conversores.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var informacoes = new DefaultOAuth2UserService();
        RestTemplate rest = new RestTemplate(comPrazos());
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        informacoes.setRestOperations(rest);
        var pessoas = new OidcUserService();
        pessoas.setOauth2UserService(informacoes);
        var autenticacao = new OidcAuthorizationCodeAuthenticationProvider(trocaDoCodigo, pessoas);
        autenticacao.setJwtDecoderFactory(registro -> descoberto().leitor());
        return autenticacao;
    }

    private synchronized Descoberto descoberto() {
        Instant agora = relogio.instant();
        if (descoberto != null && agora.isBefore(descoberto.ate())) {
            return descoberto;
        }
        if (agora.isBefore(naoAntesDe)) {
            return oDeAntes(null);
        }
        try {
            ClientRegistration registro = descobrir();
            descoberto = new Descoberto(registro, leitor(registro), agora.plus(VALIDADE));
        } catch (RuntimeException fora) {
            LOG.warn("O provedor de identidade {} não se deixa conhecer: {}", config.emissor(), fora.toString());
            naoAntesDe = relogio.instant().plus(DESCANSO);
            return oDeAntes(fora);
        }
        return descoberto;
    }

    private Descoberto oDeAntes(RuntimeException fora) {
        if (descoberto == null) {
            throw new RecusaExterna(FalhaExterna.PROVEDOR_FORA, fora);
        }
        return descoberto;
    }

    private ClientRegistration descobrir() {
        Map<String, Object> dados = rede.get()
                .uri(config.emissor().replaceAll("/+$", "") + "/.well-known/openid-configuration")
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
        if (dados == null || !config.emissor().equals(dados.get("issuer"))) {
            throw new IllegalStateException("o emissor se chama de outro nome");
        }
        return ClientRegistrations.fromOidcConfiguration(dados)
                .registrationId(ID)
                .clientName(config.nome())
                .clientId(config.cliente())
                .clientSecret(config.segredo())
                .scope(config.escopos())
                .redirectUri(deVolta)
                .build();
    }

    private JwtDecoder leitor(ClientRegistration registro) {
        NimbusJwtDecoder leitor = NimbusJwtDecoder.withJwkSetUri(
                        registro.getProviderDetails().getJwkSetUri())
                // With a key pair: never none, never the client's secret.
                .jwsAlgorithms(aceitos -> aceitos.addAll(Arrays.asList(SignatureAlgorithm.values())))
                .restOperations(new RestTemplate(comPrazos()))
                .build();
        var token = new OidcIdTokenValidator(registro);
        token.setClockSkew(config.tolerancia());
        leitor.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(List.of(new JwtTimestampValidator(config.tolerancia()), token)));
        leitor.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return leitor;
    }

    private static SimpleClientHttpRequestFactory comPrazos() {
        var rede = new SimpleClientHttpRequestFactory();
        rede.setConnectTimeout(ESPERA);
        rede.setReadTimeout(ESPERA);
        return rede;
    }
}
