package br.central.seguranca.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/** What is believed about where a request comes from, over real HTTP: the client of the test is the proxy, or is not. */
class ProxiesConhecidosTest {

    @ParameterizedTest
    @CsvSource({
        "'', 127.0.0.1 http false",
        "'10.1.2.3,192.168.0.0/16', 127.0.0.1 http false",
        "'10.1.2.3, 127.0.0.1', 203.0.113.7 https true",
        "127.0.0.0/8, 203.0.113.7 https true",
        "127.0.0.0/24, 203.0.113.7 https true"
    })
    void soOProxyDizDeOndeVem(String proxies, String visto) throws Exception {
        HttpResponse<String> resposta = pedir(proxies, "203.0.113.7");

        assertThat(resposta.body()).isEqualTo(visto);
        assertThat(resposta.headers().firstValue("Set-Cookie").orElse("").contains("; Secure"))
                .isEqualTo(visto.endsWith("true"));
    }

    /** A client behind the proxy puts something in front; the proxy adds the truth behind it. */
    @Test
    void oQueOClienteEscreveNaFrenteNaoConta() throws Exception {
        assertThat(pedir("127.0.0.1", "1.2.3.4, 10.0.0.9, 203.0.113.7").body()).startsWith("203.0.113.7 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/12", "10.0.0.1/32", "*", "999.1.1.1", ".*"})
    void oQueNaoEEnderecoNaoSobe(String proxy) {
        assertThatThrownBy(
                        () -> new ProxiesConhecidos(List.of(proxy), "").customize(new TomcatServletWebServerFactory()))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class);
    }

    @Test
    void oFiltroQueAcreditaEmTodosNaoSobe() {
        assertThatThrownBy(() -> new ProxiesConhecidos(List.of(), "framework"))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class);
    }

    private static HttpResponse<String> pedir(String proxies, String encaminhado) throws Exception {
        TomcatServletWebServerFactory fabrica = new TomcatServletWebServerFactory(0);
        // As Spring Boot would put it in for server.forward-headers-strategy=native.
        fabrica.addEngineValves(new RemoteIpValve());
        new ProxiesConhecidos(List.of(proxies.split(",")), "native").customize(fabrica);
        WebServer servidor = fabrica.getWebServer(new ServletRegistrationBean<>(new Eco(), "/"));
        servidor.start();
        try {
            HttpRequest pedido = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + servidor.getPort() + "/"))
                    .header("X-Forwarded-For", encaminhado)
                    .header("X-Forwarded-Proto", "https")
                    .build();
            return HttpClient.newHttpClient().send(pedido, HttpResponse.BodyHandlers.ofString());
        } finally {
            servidor.stop();
        }
    }

    private static final class Eco extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest pedido, HttpServletResponse resposta) throws IOException {
            pedido.getSession();
            resposta.getWriter().print(pedido.getRemoteAddr() + " " + pedido.getScheme() + " " + pedido.isSecure());
        }
    }
}
