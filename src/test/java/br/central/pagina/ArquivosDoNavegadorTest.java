package br.central.pagina;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** At an address with the version a file is kept for good; at one without, the browser asks. */
@TesteDeIntegracao
class ArquivosDoNavegadorTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    VersaoDaTela versao;

    @LocalServerPort
    int porta;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/js/central/pagina.js",
                "/js/mesa/mesa.js",
                "/js/gestao/gestao.js",
                "/js/htmx/htmx.esm.js",
                "/js/echarts/echarts.esm.min.js",
                "/css/mesa.css",
                "/apps/tasklist/styles/user-styles.css",
                "/favicon.svg"
            })
    void comAVersaoNoEnderecoOArquivoEDeTodosEParaSempre(String endereco) throws Exception {
        mvc.perform(get(versao.raiz() + endereco))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable"))
                .andExpect(header().doesNotExist(HttpHeaders.SET_COOKIE))
                .andExpect(header().exists("Content-Security-Policy"));
        mvc.perform(get("/tela/0123456789abcdef" + endereco)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/js/nao-ha.js", "/apps/tasklist/index.html", "/application.yml", "/js/central/"})
    void oQueNaoHaNaoSeGuarda(String endereco) throws Exception {
        mvc.perform(get(versao.raiz() + endereco))
                .andExpect(status().isNotFound())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, not(containsString("immutable"))));
    }

    @Test
    void asPaginasLigamAsFolhasDestaVersao() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(content().string(containsString("href=\"" + versao.raiz() + "/css/entrada.css\"")))
                .andExpect(content().string(containsString("href=\"/demonstracao.css\"")))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, containsString("no-store")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void osAplicativosSabemOndeEstaoOsNossos(String app) {
        Navegador admin = Navegador.logado(porta, "admin");
        HttpResponse<String> configuracao = admin.get("/camunda/app/%s/scripts/config.js?bust=1".formatted(app));
        HttpResponse<String> pagina = admin.get("/camunda/app/%s/default/".formatted(app));

        assertThat(configuracao.body())
                .contains("'../../.." + versao.raiz() + "/js/central/sessao.js'")
                .doesNotContain("../js/");
        assertThat(pagina.body())
                .contains("href=\"%s/apps/%s/styles/user-styles.css\"".formatted(versao.raiz(), app))
                .endsWith("</html>\n");
        assertThat(List.of(configuracao, pagina))
                .allSatisfy(um -> assertThat(guarda(um)).contains("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/mesa.css", "/js/central/pagina.js", "/camunda/app/tasklist/locales/pt-BR.json"})
    void semVersaoNoEnderecoOArquivoEConferido(String endereco) {
        Navegador atendente = Navegador.logado(porta, "atendente");
        HttpResponse<String> primeira = atendente.get(endereco);
        String quando = primeira.headers().firstValue(HttpHeaders.LAST_MODIFIED).orElseThrow();

        assertThat(guarda(primeira)).startsWith("no-cache");
        assertThat(atendente
                        .get(endereco, HttpHeaders.IF_MODIFIED_SINCE, quando)
                        .statusCode())
                .isEqualTo(304);
    }

    /** The engine's own, by the version of its jars; by another, as a page left open does after an update, they are not kept. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/lib/deps.js",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
                "/camunda/app/cockpit/camunda-cockpit-bootstrap.css",
                "/camunda/assets/IBMPlexSans-Bold.woff",
                "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js"
            })
    void osArquivosDoMotorSeGuardamPelaVersaoDele(String endereco) {
        Navegador admin = Navegador.logado(porta, "admin");

        assertThat(guarda(admin.get(endereco + "?bust=7.24.0"))).isEqualTo("private, max-age=31536000, immutable");
        assertThat(guarda(admin.get(endereco + "?bust=7.23.0"))).doesNotContain("immutable");
        assertThat(guarda(admin.get(endereco))).doesNotContain("immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/default/?bust=7.24.0",
                "/camunda/app/tasklist/scripts/config.js?bust=7.24.0",
                "/camunda/app/tasklist/styles/user-styles.css?bust=7.24.0",
                "/camunda/lib/nao-ha.js?bust=7.24.0",
                "/camunda/api/engine/engine/default/task?bust=7.24.0",
                "/tasklist/central?bust=7.24.0"
            })
    void nadaMaisSeGuardaPorqueSePediuComVersao(String endereco) {
        assertThat(guarda(Navegador.logado(porta, "atendente").get(endereco))).doesNotContain("immutable");
    }

    private static String guarda(HttpResponse<String> resposta) {
        return resposta.headers().firstValue(HttpHeaders.CACHE_CONTROL).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/js/htmx/htmx.esm.js", "/js/echarts/echarts.esm.min.js"})
    void oNavegadorGuardaEPerguntaSeMudou(String endereco) throws Exception {
        String marca = mvc.perform(get(endereco))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-cache"))
                .andExpect(header().string(HttpHeaders.ETAG, matchesRegex("\"\\d+(\\.\\d+)+\"")))
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.ETAG);

        mvc.perform(get(endereco).header(HttpHeaders.IF_NONE_MATCH, marca)).andExpect(status().isNotModified());
        mvc.perform(get(endereco).header(HttpHeaders.IF_NONE_MATCH, "\"0.0.0\""))
                .andExpect(status().isOk());
    }
}
