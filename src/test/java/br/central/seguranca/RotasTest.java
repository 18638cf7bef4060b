package br.central.seguranca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** Who gets where, for each kind of address, over real HTTP. */
@TesteDeIntegracao
class RotasTest {

    @LocalServerPort
    int porta;

    @ParameterizedTest
    @ValueSource(strings = {"/api/qualquer", "/engine-rest/task", "/actuator/info", "/v3/api-docs"})
    void interfacesSemLoginRespondem401EmProblemJsonSemRedirecionar(String caminho) {
        HttpResponse<String> resposta = Navegador.anonimo(porta).get(caminho);

        assertThat(resposta.statusCode()).isEqualTo(401);
        assertThat(resposta.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(resposta.headers().firstValue("WWW-Authenticate").orElse("")).doesNotStartWith("Basic");
        assertThat(resposta.body()).contains("\"status\":401").contains("Não autenticado");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/qualquer", "/engine-rest/task"})
    void senhaErradaNasInterfacesResponde401(String caminho) {
        var errado = Navegador.comCredencial(porta, "inexistente-" + Math.abs(caminho.hashCode()), "errada");

        assertThat(errado.get(caminho).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/cockpit/default/",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/h2-console"
            })
    void paginasSemLoginLevamAoLogin(String caminho) {
        HttpResponse<String> resposta = Navegador.anonimo(porta).get(caminho);

        assertThat(resposta.statusCode()).isEqualTo(302);
        assertThat(resposta.headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal", "/portal/desconhecido"})
    void oPortalSemLoginLevaAoSeuProprio(String caminho) {
        HttpResponse<String> resposta = Navegador.anonimo(porta).get(caminho);

        assertThat(resposta.statusCode()).isEqualTo(302);
        assertThat(resposta.headers().firstValue("Location").orElse("")).endsWith("/portal/entrar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/engine/default/task/count", "/camunda/api/admin/auth/user/default"})
    void apiDosAppsSemLoginResponde401(String caminho) {
        assertThat(Navegador.anonimo(porta).get(caminho).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/actuator/health", "/css/entrada.css"})
    void soLoginSaudeEArquivosSaoLivres(String caminho) {
        assertThat(Navegador.anonimo(porta).get(caminho).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "atendente, /camunda/app/tasklist/default/#/central",
        "financeiro, /camunda/app/tasklist/default/#/central",
        "supervisor, /camunda/app/tasklist/default/#/central",
        "ouvidor, /camunda/app/tasklist/default/#/central",
        "gestor, /camunda/app/cockpit/default/",
        "analista, /camunda/app/cockpit/default/",
        "admin, /camunda/app/welcome/default/"
    })
    void cadaUsuarioVaiParaASuaCasaEEntraNelaSemOutroLogin(String usuario, String casa) {
        Navegador navegador = Navegador.logado(porta, usuario);

        assertThat(navegador.get("/").headers().firstValue("Location").orElse(""))
                .endsWith(casa);
        HttpResponse<String> pagina = navegador.get(casa);
        assertThat(pagina.statusCode()).isEqualTo(200);
        assertThat(pagina.headers().firstValue("Content-Type").orElse("")).containsIgnoringCase("utf-8");
        HttpResponse<String> quem = navegador.get("/camunda/api/admin/auth/user/default");
        assertThat(quem.body()).contains("\"userId\":\"" + usuario + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "atendente, tasklist, 200",
        "atendente, cockpit, 403",
        "atendente, admin, 403",
        "gestor, cockpit, 200",
        "gestor, tasklist, 403",
        "gestor, admin, 403",
        "supervisor, cockpit, 200",
        "supervisor, tasklist, 200",
        "lgpd, tasklist, 200",
        "analista, tasklist, 200",
        "analista, admin, 403",
        "admin, admin, 200",
        "admin, tasklist, 200"
    })
    void cadaPerfilTemOsSeusAplicativos(String usuario, String aplicativo, int status) {
        Navegador navegador = Navegador.logado(porta, usuario);

        navegador.get("/camunda/app/welcome/default/");
        String lista = navegador.get("/camunda/api/admin/auth/user/default").body();

        assertThat(lista.contains("\"" + aplicativo + "\"")).isEqualTo(status == 200);
    }

    @Test
    void sessaoValeNaApiDoTasklist() {
        Navegador navegador = Navegador.logado(porta, "atendente");

        HttpResponse<String> resposta = navegador.get("/camunda/api/engine/engine/default/filter/count");

        assertThat(resposta.statusCode()).isEqualTo(200);
        assertThat(resposta.body()).contains("\"count\":");
    }

    @Test
    void soAdministradorVeAGerencia() {
        assertThat(Navegador.comCredencial(porta, "atendente", "demo")
                        .get("/actuator/info")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Navegador.comCredencial(porta, "admin", "demo")
                        .get("/actuator/info")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void documentacaoDaApiAbreComLogin() {
        assertThat(Navegador.comCredencial(porta, "atendente", "demo")
                        .get("/v3/api-docs")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Navegador.logado(porta, "atendente")
                        .get("/swagger-ui/index.html")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void enderecoInexistenteComLoginE404() {
        assertThat(Navegador.logado(porta, "atendente").get("/nada").statusCode())
                .isEqualTo(404);
    }

    @Test
    void umaBarraAMaisEDitaComoOsDemaisErrosDaApi() {
        var resposta = Navegador.anonimo(porta).get("/api//atendimentos");

        assertThat(resposta.statusCode()).isEqualTo(400);
        assertThat(resposta.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(resposta.body()).contains("Há uma barra a mais no endereço");
    }

    /** A browser says that of what a script asks for, and no page can say it of itself. */
    @Test
    void oQueNaoEDocumentoNaoTrazAsPoliticasDeDocumentos() {
        var cabecalhos = Navegador.anonimo(porta)
                .get("/login", "Sec-Fetch-Dest", "empty")
                .headers();

        assertThat(cabecalhos.map()).doesNotContainKeys("content-security-policy", "permissions-policy");
        assertThat(cabecalhos.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(cabecalhos.firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void paginasTrazemCabecalhosDeSeguranca() {
        var cabecalhos = Navegador.anonimo(porta).get("/login").headers();

        assertThat(cabecalhos.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(cabecalhos.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(cabecalhos.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(cabecalhos.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(cabecalhos.firstValue("Permissions-Policy").orElse("")).contains("geolocation=()", "usb=()");
        assertThat(cabecalhos.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(cabecalhos.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(cabecalhos.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void porTlsONavegadorVoltaSempreAssim(@Autowired MockMvc mvc) throws Exception {
        mvc.perform(get("/login").secure(true))
                .andExpect(header().string("Strict-Transport-Security", containsString("max-age=31536000")));
        mvc.perform(get("/login")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    /** Only the form of a task in Tasklist needs texts to become code. */
    @ParameterizedTest
    @CsvSource({"tasklist, true", "cockpit, false", "admin, false", "welcome, false"})
    void osAppsSoRodamOsScriptsQueVieramComAPagina(String app, boolean eval) {
        var resposta = Navegador.logado(porta, "admin").get("/camunda/app/" + app + "/default/");
        String politica =
                resposta.headers().firstValue("Content-Security-Policy").orElse("");

        assertThat(politica)
                .matches(".*script-src 'nonce-[^']+' 'strict-dynamic'( 'unsafe-eval')?;.*")
                .contains("default-src 'none'", "script-src-attr 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src 'unsafe-inline'", "https:");
        assertThat(politica.contains("unsafe-eval")).isEqualTo(eval);
    }

    @Test
    void aListaDeMateriaisEDaAdministracao() {
        assertThat(Navegador.comCredencial(porta, "admin", "demo")
                        .get("/actuator/sbom/application")
                        .body())
                .contains("CycloneDX", "camunda-engine");
        assertThat(Navegador.comCredencial(porta, "gestor", "demo")
                        .get("/actuator/sbom/application")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Navegador.anonimo(porta).get("/actuator/sbom").statusCode()).isEqualTo(401);
    }

    @Test
    void credencialNaoAbreSessao() {
        Navegador navegador = Navegador.comCredencial(porta, "atendente", "demo");

        navegador.get("/engine-rest/task/count");

        assertThat(navegador.cookie("JSESSIONID")).isEmpty();
    }
}
