package br.central.seguranca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** What every answer says or keeps to itself, over real HTTP: cookies, headers, methods, other sites. */
@TesteDeIntegracao
class RespostasHttpTest {

    private static final String OUTRO_SITE = "https://outro.example";

    private final HttpClient cliente = HttpClient.newHttpClient();

    @LocalServerPort
    int porta;

    @Test
    void aSessaoMudaDeNumeroNoLoginESoOCookieALeva() throws Exception {
        assertThat(cookies(pedir("GET", "/", "Accept", "text/html"), "JSESSIONID"))
                .isEmpty();
        String antes = cookies(entrar(""), "JSESSIONID").get(0).split(";")[0];
        HttpResponse<String> entrada = entrar(antes + "; ");
        List<String> depois = cookies(entrada, "JSESSIONID");

        assertThat(depois)
                .hasSize(1)
                .allSatisfy(cookie -> assertThat(cookie)
                        .matches("JSESSIONID=[0-9A-F]{32}; .*")
                        .contains("HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain")
                        .doesNotStartWith(antes));
        assertThat(pedir("GET", "/api/atendimentos", "Cookie", depois.get(0).split(";")[0])
                        .statusCode())
                .isEqualTo(200);
        assertThat(pedir("GET", "/api/atendimentos", "Cookie", antes).statusCode())
                .isEqualTo(401);
    }

    @Test
    void numeroDeSessaoDadoPorOutroNaoVale() throws Exception {
        String dado = "0123456789ABCDEF0123456789ABCDEF";
        HttpResponse<String> pagina = pedir("GET", "/", "Cookie", "JSESSIONID=" + dado, "Accept", "text/html");

        assertThat(cookies(pagina, "JSESSIONID")).noneMatch(cookie -> cookie.contains(dado));
        assertThat(cookies(entrar("JSESSIONID=" + dado + "; "), "JSESSIONID"))
                .hasSize(1)
                .noneMatch(cookie -> cookie.contains(dado));
        assertThat(pagina.headers().firstValue("Location").orElse("")).doesNotContain("jsessionid");
        assertThat(pedir("GET", "/login;jsessionid=" + dado).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/api/atendimentos",
                "/engine-rest/task",
                "/css/entrada.css",
                "/actuator/health",
                "/camunda/app/tasklist/default/",
                "/nada"
            })
    void todaRespostaDizOQueENaoSeDeixaEmbutirEmOutroSiteENaoDizComQueFoiFeita(String caminho) {
        HttpResponse<String> resposta = Navegador.logado(porta, "atendente").get(caminho);

        assertThat(resposta.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(resposta.headers().firstValue("X-Frame-Options")).isPresent();
        assertThat(resposta.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(resposta.headers().firstValue("Permissions-Policy").orElse(""))
                .contains("microphone=()", "geolocation=()");
        assertThat(resposta.headers().map()).doesNotContainKeys("server", "x-powered-by");
        if (!resposta.body().isEmpty()) {
            assertThat(resposta.headers().firstValue("Content-Type").orElse(""))
                    .matches("(?i)(text/.*charset=utf-8|application/.*json.*|application/vnd.*)");
        }
        assertThat(resposta.body()).doesNotContain("\tat org.", "Apache Tomcat/");
    }

    @Test
    void porHttpsONavegadorNaoVoltaAoHttp(@Autowired MockMvc mvc) throws Exception {
        mvc.perform(get("/login").secure(true))
                .andExpect(header().string("Strict-Transport-Security", containsString("includeSubDomains")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login", "/api/atendimentos", "/engine-rest/task", "/camunda/api/engine/engine/default/task"})
    void outroSiteNaoGanhaLicencaDeLer(String caminho) throws Exception {
        for (String origem : List.of(OUTRO_SITE, "null")) {
            HttpResponse<String> leitura = pedir("GET", caminho, "Origin", origem, "Authorization", credencial());
            HttpResponse<String> previa =
                    pedir("OPTIONS", caminho, "Origin", origem, "Access-Control-Request-Method", "POST");

            assertThat(leitura.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(previa.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void aOrigemDeclaradaNaoAbreNada() throws Exception {
        assertThat(pedir("GET", "/api/atendimentos", "Origin", "http://localhost:" + porta)
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "XYZ"})
    void metodoQueNinguemUsaERecusado(String metodo) throws Exception {
        for (String caminho : List.of("/login", "/api/atendimentos", "/engine-rest/task", "/css/entrada.css")) {
            assertThat(pedir(metodo, caminho, "Authorization", credencial()).statusCode())
                    .isIn(400, 405, 501);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/",
                "/js/central/",
                "/webjars/",
                "/.git/config",
                "/css/.DS_Store",
                "/application.yml",
                "/css/entrada.css.bak"
            })
    void pastaESobraDeEdicaoNaoSeServem(String caminho) throws Exception {
        HttpResponse<String> resposta = pedir("GET", caminho, "Authorization", credencial());

        assertThat(resposta.statusCode()).isNotEqualTo(200);
        // The answer says what was asked for.
        assertThat(resposta.body().replace(caminho, "")).doesNotContain("entrada.css", "datasource");
    }

    private static List<String> cookies(HttpResponse<String> resposta, String nome) {
        return resposta.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(nome + "="))
                .toList();
    }

    private HttpResponse<String> entrar(String cookies) throws IOException, InterruptedException {
        String token = cookies(pedir("GET", "/login"), "CENTRAL-CSRF").get(0).split(";")[0];
        return enviar(pedido("/login", "Cookie", cookies + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", token.split("=")[1])
                .POST(HttpRequest.BodyPublishers.ofString("username=atendente&password=demo")));
    }

    private static String credencial() {
        return "Basic " + Base64.getEncoder().encodeToString("atendente:demo".getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> pedir(String metodo, String caminho, String... cabecalhos)
            throws IOException, InterruptedException {
        return enviar(pedido(caminho, cabecalhos).method(metodo, HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder pedido(String caminho, String... cabecalhos) {
        HttpRequest.Builder pedido = HttpRequest.newBuilder(URI.create("http://localhost:" + porta + caminho));
        return cabecalhos.length == 0 ? pedido : pedido.headers(cabecalhos);
    }

    private HttpResponse<String> enviar(HttpRequest.Builder pedido) throws IOException, InterruptedException {
        return cliente.send(pedido.build(), HttpResponse.BodyHandlers.ofString());
    }
}
