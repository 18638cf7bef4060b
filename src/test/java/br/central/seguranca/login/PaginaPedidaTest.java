package br.central.seguranca.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

class PaginaPedidaTest {

    private final PaginaPedida pedida = new PaginaPedida(AnyRequestMatcher.INSTANCE);

    @Test
    void quemEntraChegaAondeIaEONavegadorEQueOLembra() {
        MockHttpServletRequest antes = pedido("/tasklist/caso");
        antes.setQueryString("aba=anexos");
        MockHttpServletResponse resposta = new MockHttpServletResponse();
        pedida.saveRequest(antes, resposta);

        assertThat(antes.getSession(false)).isNull();
        assertThat(resposta.getHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
        MockHttpServletRequest entrada = pedido("/login");
        entrada.setCookies(resposta.getCookies());
        assertThat(pedida.getRequest(entrada, new MockHttpServletResponse()).getRedirectUrl())
                .isEqualTo("/tasklist/caso?aba=anexos");

        antes.setCookies(resposta.getCookies());
        MockHttpServletResponse chegada = new MockHttpServletResponse();
        assertThat(pedida.getMatchingRequest(antes, chegada)).isNull();
        assertThat(chegada.getCookie(PaginaPedida.COOKIE).getMaxAge()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//fora.example", "/\\fora.example", "https://fora.example", "/a\r\nSet-Cookie: x=y", "", "fora"
            })
    void naoLevaParaFora(String endereco) {
        MockHttpServletRequest entrada = pedido("/login");
        entrada.setCookies(new Cookie(
                PaginaPedida.COOKIE,
                Base64.getUrlEncoder().withoutPadding().encodeToString(endereco.getBytes(StandardCharsets.UTF_8))));

        assertThat(pedida.getRequest(entrada, new MockHttpServletResponse())).isNull();
    }

    @Test
    void oQueNaoEDelaOuELongoDemaisSeEsquece() {
        MockHttpServletRequest entrada = pedido("/login");
        entrada.setCookies(new Cookie(PaginaPedida.COOKIE, "%%%"));
        assertThat(pedida.getRequest(entrada, new MockHttpServletResponse())).isNull();

        MockHttpServletResponse resposta = new MockHttpServletResponse();
        pedida.saveRequest(pedido("/" + "a".repeat(2_000)), resposta);
        assertThat(resposta.getHeader("Set-Cookie")).isNull();
    }

    private static MockHttpServletRequest pedido(String caminho) {
        return new MockHttpServletRequest("GET", caminho);
    }
}
