package br.central.seguranca.login.externo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

class IdasAoProvedorTest {

    private static final Instant AGORA = Instant.parse("2026-11-27T12:00:00Z");
    private static final String SEGREDO = "um-segredo-de-teste-com-mais-de-32-letras";

    private static final OAuth2AuthorizationRequest IDA = OAuth2AuthorizationRequest.authorizationCode()
            .authorizationUri("https://provedor.example/auth")
            .clientId("central")
            .redirectUri("https://central.example/login/oauth2/code/oidc")
            .scope("openid")
            .state("estado=1")
            .attributes(todos -> {
                todos.put("registration_id", "oidc");
                todos.put("nonce", "nunca");
                todos.put("code_verifier", "prova secreta");
            })
            .build();

    @Test
    void oQueFoiVoltaInteiroEmQualquerNoENadaDissoSeLeNoNavegador() {
        Cookie cookie = ida(new IdasAoProvedor(SEGREDO, em(AGORA)), new MockHttpServletRequest());
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(600);
        assertThat(cookie.getValue()).hasSizeLessThan(1_000);

        IdasAoProvedor outroNo = new IdasAoProvedor(SEGREDO, em(AGORA.plus(Duration.ofMinutes(9))));
        OAuth2AuthorizationRequest volta = outroNo.loadAuthorizationRequest(volta(cookie, "estado=1"));
        assertThat(volta.getRedirectUri()).isEqualTo(IDA.getRedirectUri());
        assertThat(volta.getState()).isEqualTo(IDA.getState());
        assertThat(volta.getScopes()).isEqualTo(IDA.getScopes());
        assertThat(volta.getAttributes()).isEqualTo(IDA.getAttributes());
        assertThat(outroNo.loadAuthorizationRequest(volta(cookie, "outro"))).isNull();
    }

    @Test
    void passadoOPrazoOuMexidoOuDeOutroProcessoNaoVale() {
        Cookie cookie = ida(new IdasAoProvedor(SEGREDO, em(AGORA)), new MockHttpServletRequest());
        MockHttpServletRequest volta = volta(cookie, "estado=1");

        assertThat(new IdasAoProvedor(SEGREDO, em(AGORA.plus(IdasAoProvedor.PRAZO))).loadAuthorizationRequest(volta))
                .isNull();
        for (String outro : new String[] {"", "outro-segredo-de-teste-com-mais-de-32-letras"}) {
            assertThat(new IdasAoProvedor(outro, em(AGORA)).loadAuthorizationRequest(volta))
                    .isNull();
        }
        for (String valor : new String[] {
            "", "x", "A" + cookie.getValue(), cookie.getValue().substring(4)
        }) {
            MockHttpServletRequest mexida = volta(new Cookie(IdasAoProvedor.COOKIE, valor), "estado=1");
            assertThat(new IdasAoProvedor(SEGREDO, em(AGORA)).loadAuthorizationRequest(mexida))
                    .isNull();
        }
    }

    @Test
    void soAVoltaDoMesmoPedidoOApaga() {
        IdasAoProvedor idas = new IdasAoProvedor("", em(AGORA));
        Cookie cookie = ida(idas, new MockHttpServletRequest());

        MockHttpServletResponse outra = new MockHttpServletResponse();
        assertThat(idas.removeAuthorizationRequest(volta(cookie, "outro"), outra))
                .isNull();
        assertThat(outra.getHeader(HttpHeaders.SET_COOKIE)).isNull();

        MockHttpServletResponse esta = new MockHttpServletResponse();
        assertThat(idas.removeAuthorizationRequest(volta(cookie, "estado=1"), esta))
                .isNotNull();
        assertThat(esta.getHeader(HttpHeaders.SET_COOKIE)).contains("Max-Age=0");
    }

    private static Cookie ida(IdasAoProvedor idas, MockHttpServletRequest pedido) {
        MockHttpServletResponse resposta = new MockHttpServletResponse();
        idas.saveAuthorizationRequest(IDA, pedido, resposta);
        assertThat(pedido.getSession(false)).isNull();
        return resposta.getCookie(IdasAoProvedor.COOKIE);
    }

    private static MockHttpServletRequest volta(Cookie cookie, String estado) {
        MockHttpServletRequest pedido = new MockHttpServletRequest();
        pedido.setCookies(cookie);
        pedido.setParameter("state", estado);
        return pedido;
    }

    private static Clock em(Instant quando) {
        return Clock.fixed(quando, ZoneOffset.UTC);
    }
}
