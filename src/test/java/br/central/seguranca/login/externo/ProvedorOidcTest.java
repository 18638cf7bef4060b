package br.central.seguranca.login.externo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** A provider that is away, that calls itself something else, and that comes back. */
class ProvedorOidcTest {

    private static final String VOLTA = "https://central.operadora.example/login/oauth2/code/oidc";

    private Instant instante = Instant.parse("2026-11-27T12:00:00Z");

    private final Clock relogio = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId fuso) {
            return this;
        }

        @Override
        public Instant instant() {
            return instante;
        }
    };

    @Test
    void foraDoArEhDitoComPalavrasESeTentaDeNovoPassadosSegundos() throws IOException {
        HttpServer servidor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String emissor = "http://127.0.0.1:" + servidor.getAddress().getPort();
        String[] nome = {"http://127.0.0.1:1"};
        servidor.createContext("/.well-known/openid-configuration", troca -> {
            byte[] corpo = """
                    {"issuer": "%s", "authorization_endpoint": "%2$s/a", "token_endpoint": "%2$s/t", "jwks_uri": "%2$s/k",
                     "response_types_supported": ["code"], "subject_types_supported": ["public"],
                     "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(nome[0], emissor).getBytes(StandardCharsets.UTF_8);
            troca.getResponseHeaders().add("Content-Type", "application/json");
            troca.sendResponseHeaders(200, corpo.length);
            troca.getResponseBody().write(corpo);
            troca.close();
        });
        servidor.start();
        try {
            ProvedorOidc provedor = new ProvedorOidc(config(emissor), VOLTA, relogio);
            assertThat(provedor.findByRegistrationId("outro")).isNull();
            // It calls itself something else.
            foraDoAr(provedor);
            nome[0] = emissor;
            foraDoAr(provedor);
            instante = instante.plusSeconds(6);
            assertThat(provedor.findByRegistrationId(ProvedorOidc.ID)
                            .getProviderDetails()
                            .getTokenUri())
                    .isEqualTo(emissor + "/t");
            assertThat(provedor.findByRegistrationId(ProvedorOidc.ID).getRedirectUri())
                    .isEqualTo(VOLTA);
            // What is known outlives a provider that is away.
            nome[0] = "";
            instante = instante.plus(Duration.ofHours(2));
            assertThat(provedor.findByRegistrationId(ProvedorOidc.ID)).isNotNull();
        } finally {
            servidor.stop(0);
        }
        foraDoAr(new ProvedorOidc(config(emissor), VOLTA, relogio));
    }

    @ParameterizedTest
    @CsvSource({
        "authorization_request_not_found, PEDIDO_EXPIRADO",
        "access_denied, CANCELADA",
        "invalid_id_token, RESPOSTA_INVALIDA",
        "server_error, RESPOSTA_INVALIDA"
    })
    void cadaFalhaTemAsSuasPalavrasENaTrilhaFica(String codigo, FalhaExterna falha) throws IOException {
        Trilha trilha = mock();
        MockHttpServletResponse resposta = new MockHttpServletResponse();

        new FalhaNoLoginExterno(trilha)
                .onAuthenticationFailure(
                        new MockHttpServletRequest(),
                        resposta,
                        new OAuth2AuthenticationException(new OAuth2Error(codigo, "linha\nforjada", null)));

        assertThat(resposta.getRedirectedUrl()).isEqualTo("/login?externo=" + falha);
        verify(trilha).anotar(AtoVigiado.ENTRADA, Trilha.Desfecho.RECUSADO, null, "login externo: " + falha);
    }

    @Test
    void quedaDaRedeNoMeioEhDoProvedorForaDoAr() throws IOException {
        MockHttpServletResponse resposta = new MockHttpServletResponse();
        var erro = new OAuth2AuthenticationException(
                new OAuth2Error("invalid_token_response"), new IllegalStateException(new IOException("caiu")));

        new FalhaNoLoginExterno(mock()).onAuthenticationFailure(new MockHttpServletRequest(), resposta, erro);

        assertThat(resposta.getRedirectedUrl()).isEqualTo("/login?externo=PROVEDOR_FORA");
    }

    @Test
    void soPorTlsForaDestaMaquina() {
        assertThatThrownBy(() -> config("http://login.operadora.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https");
        assertThatThrownBy(() -> config("http://127.0.0.1.operadora.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(config("https://login.operadora.example").ligado()).isTrue();
        assertThat(config("").ligado()).isFalse();
    }

    private static void foraDoAr(ProvedorOidc provedor) {
        assertThatThrownBy(() -> provedor.findByRegistrationId(ProvedorOidc.ID))
                .isInstanceOfSatisfying(
                        RecusaExterna.class,
                        recusa -> assertThat(recusa.falha()).isEqualTo(FalhaExterna.PROVEDOR_FORA));
    }

    private static OidcProperties config(String emissor) {
        return new OidcProperties(
                "Conta da empresa",
                emissor,
                "central",
                "segredo",
                Set.of("openid"),
                "preferred_username",
                "groups",
                List.of(new GrupoDeFora("a", "atendimento")),
                Duration.ofSeconds(60));
    }
}
