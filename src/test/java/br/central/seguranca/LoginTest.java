package br.central.seguranca;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** The login itself, the logout and what guards both. */
@TesteDeIntegracao
class LoginTest {

    private static final String CONTAGEM = "/camunda/api/engine/engine/default/task/count";

    @LocalServerPort
    int porta;

    @Autowired
    IdentityService identidade;

    @Autowired
    JdbcClient banco;

    @Test
    void paginaMostraErroESaidaEAsPessoasDaDemonstracao() {
        Navegador navegador = Navegador.anonimo(porta);

        assertThat(navegador.get("/login").body()).contains("Entrar", "atendente2", "Ouvidoria");
        assertThat(navegador.get("/login?erro").body()).contains("Usuário ou senha não conferem");
        assertThat(navegador.get("/login?saiu").body()).contains("Você saiu do sistema");
    }

    @Test
    void aDemonstracaoDizQueEUma() {
        HttpResponse<String> faixa = Navegador.anonimo(porta).get("/demonstracao.css");

        assertThat(faixa.statusCode()).isEqualTo(200);
        assertThat(faixa.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(faixa.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(faixa.body()).contains("Demonstração: pessoas inventadas, senha pública");
        assertThat(Navegador.anonimo(porta).get("/login").body()).contains("/demonstracao.css");
    }

    @Test
    void senhaErradaVoltaAoLoginComErro() {
        HttpResponse<String> resposta = Navegador.anonimo(porta).entrar("ninguem-" + Sorte.uuid(), "x");

        assertThat(resposta.headers().firstValue("Location").orElse("")).endsWith("/login?erro");
    }

    @Test
    void oFormularioEhComumParaQuemGuardaSenhasENaoTemDica() {
        String pagina = Navegador.anonimo(porta).get("/login").body();

        assertThat(pagina)
                .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"")
                .doesNotContain("onpaste", "readonly");
        assertThat(Pattern.compile("<input [^>]*name=\"([^\"]+)\"")
                        .matcher(pagina)
                        .results()
                        .map(campo -> campo.group(1)))
                .containsExactlyInAnyOrder("username", "password", "_csrf");
    }

    @Test
    void oUsuarioDigitadoVoltaUmaVezEASenhaNunca() {
        String digitado = "ninguém <" + Sorte.uuid() + ">";
        Navegador navegador = Navegador.anonimo(porta);
        HttpResponse<String> recusa = navegador.entrar(digitado, "x9senha");

        assertThat(recusa.headers().firstValue("Location").orElse("")).endsWith("/login?erro");
        assertThat(navegador.get("/login?erro").body())
                .contains("value=\"" + HtmlUtils.htmlEscape(digitado, "UTF-8") + "\"")
                .doesNotContain("x9senha");
        assertThat(navegador.get("/login?erro").body()).doesNotContain(HtmlUtils.htmlEscape(digitado, "UTF-8"));
    }

    @Test
    void loginSemTokenDeFormularioERecusado() {
        HttpResponse<String> resposta = Navegador.anonimo(porta)
                .formulario("/login", java.util.Map.of("username", "atendente", "password", "demo"));

        assertThat(resposta.statusCode()).isEqualTo(403);
    }

    @Test
    void depoisDeCincoErrosEsperaMesmoComASenhaCerta() {
        String login = criar("girafa azul toca violino");
        Navegador navegador = Navegador.anonimo(porta);
        for (int i = 0; i < 5; i++) {
            navegador.entrar(login, "errada");
        }

        assertThat(navegador.entrar(login, "girafa azul toca violino").headers().firstValue("Location"))
                .hasValueSatisfying(local -> assertThat(local).endsWith("/login?espere"));
        assertThat(Navegador.comCredencial(porta, login, "girafa azul toca violino")
                        .get("/api/x")
                        .body())
                .contains("Aguarde um minuto");
    }

    @Test
    void quemSeDizOutroEnderecoEsperaIgual() {
        String login = criar("girafa azul toca violino");
        for (int i = 0; i < 5; i++) {
            comOutroEndereco("10.1.2." + i, login, "errada");
        }

        assertThat(comOutroEndereco("10.9.9.9", login, "girafa azul toca violino")
                        .body())
                .contains("Aguarde um minuto");
    }

    @Test
    void paraOndeIrNaoSegueOHostDoPedido() throws Exception {
        for (String caminho : List.of("/", "/camunda/app/tasklist/default/", "/camunda/app/admin", "/senha")) {
            assertThat(comOutroHost("GET " + caminho)).contains("Location: /").doesNotContain("mal.example");
        }
    }

    @Test
    void entrarLevaAPaginaPedidaESoEntaoHaSessao() {
        Navegador navegador = Navegador.anonimo(porta);
        navegador.get("/senha?x=1", "Accept", "text/html");
        assertThat(navegador.cookie("JSESSIONID")).isEmpty();

        assertThat(navegador.entrar("atendente", "demo").headers().firstValue("Location"))
                .contains("/senha?x=1");
        assertThat(navegador.cookie("JSESSIONID")).isNotEmpty();
    }

    @Test
    void esperaLongaDizQuantosMinutos() {
        assertThat(Navegador.anonimo(porta).get("/login?espere=4").body()).contains("Aguarde 4 minutos");
        assertThat(Navegador.anonimo(porta).get("/login?espere=%3Cb%3E").body()).contains("Aguarde um minuto");
        assertThat(Navegador.anonimo(porta).get("/login?ocupado").body()).contains("muita gente entrando");
    }

    @Test
    void senhaTrocadaValeNoPedidoSeguinte() {
        String login = criar("girafa azul toca violino");
        assertThat(Navegador.comCredencial(porta, login, "girafa azul toca violino")
                        .get("/api/catalogo/situacoes")
                        .statusCode())
                .isEqualTo(200);

        User usuario = identidade.createUserQuery().userId(login).singleResult();
        usuario.setPassword("violino verde sobe a serra");
        identidade.saveUser(usuario);

        assertThat(Navegador.comCredencial(porta, login, "girafa azul toca violino")
                        .get("/api/catalogo/situacoes")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Navegador.comCredencial(porta, login, "violino verde sobe a serra")
                        .get("/api/catalogo/situacoes")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void sairPelaPaginaTerminaASessaoEmTudo() {
        Navegador navegador = Navegador.logado(porta, "atendente");
        navegador.get("/camunda/app/tasklist/default/");

        HttpResponse<String> saida = navegador.post("/logout", "", "X-CSRF-TOKEN", navegador.cookie("CENTRAL-CSRF"));

        assertThat(saida.headers().firstValue("Location").orElse("")).endsWith("/login?saiu");
        assertThat(navegador.get(CONTAGEM).statusCode()).isEqualTo(401);
    }

    @Test
    void sairPeloTasklistTerminaASessaoEmTudoEFicaNaTrilha() {
        int antes = saidas("atendente2");
        Navegador navegador = Navegador.logado(porta, "atendente2");
        navegador.get("/camunda/app/tasklist/default/");

        HttpResponse<String> saida = navegador.post(
                "/camunda/api/admin/auth/user/default/logout", "{}", "X-XSRF-TOKEN", navegador.cookie("XSRF-TOKEN"));

        assertThat(saida.statusCode()).isEqualTo(200);
        assertThat(navegador.get(CONTAGEM).statusCode()).isEqualTo(401);
        assertThat(navegador.get("/").headers().firstValue("Location").orElse(""))
                .endsWith("/login");
        assertThat(saidas("atendente2")).isEqualTo(antes + 1);
    }

    private int saidas(String login) {
        return banco.sql("select count(*) from trilha where ato = 'SAIDA' and quem = :login")
                .param("login", login)
                .query(Integer.class)
                .single();
    }

    @Test
    void appsDoMotorExigemOTokenDelesEOSistemaOSeu() {
        Navegador navegador = Navegador.logado(porta, "analista");
        navegador.get("/camunda/app/tasklist/default/");

        String consulta = "/camunda/api/engine/engine/default/task/count";
        assertThat(navegador
                        .post(consulta, "{}", "X-XSRF-TOKEN", navegador.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(navegador.post("/engine-rest/task/count", "{}").statusCode()).isEqualTo(403);
        assertThat(navegador
                        .post("/engine-rest/task/count", "{}", "X-CSRF-TOKEN", navegador.cookie("CENTRAL-CSRF"))
                        .statusCode())
                .isEqualTo(200);
        // The last, for the engine ends the session of who comes without its token.
        assertThat(navegador.post(consulta, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void credencialDispensaOTokenPoisNenhumSiteAForja() {
        assertThat(Navegador.comCredencial(porta, "analista", "demo")
                        .post("/engine-rest/task/count", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void desviosDoMotorEstaoFechados() {
        Navegador anonimo = Navegador.anonimo(porta);
        String administrador = "{\"profile\":{\"id\":\"invasor\"},\"credentials\":{\"password\":\"x\"}}";
        assertThat(anonimo.post("/camunda/api/admin/setup/default/user/create", administrador)
                        .statusCode())
                .isEqualTo(401);
        Navegador logado = Navegador.logado(porta, "atendente");
        logado.get("/camunda/app/tasklist/default/");
        String token = logado.cookie("XSRF-TOKEN");
        assertThat(logado.post("/camunda/api/admin/setup/default/user/create", administrador, "X-XSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(403);
        assertThat(logado.post("/camunda/api/admin/auth/user/default/login/tasklist", "{}", "X-XSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(403);
        assertThat(identidade.createUserQuery().userId("invasor").count()).isZero();
    }

    private HttpResponse<String> comOutroEndereco(String endereco, String login, String senha) {
        return Navegador.comCredencial(porta, login, senha).get("/api/x", "X-Forwarded-For", endereco);
    }

    /** By hand: the client of the JDK says the host itself. */
    private String comOutroHost(String linha) throws Exception {
        try (Socket conexao = new Socket("localhost", porta)) {
            String pedido = linha + " HTTP/1.1\r\nHost: mal.example\r\nX-Forwarded-Host: mal.example\r\n"
                    + "Accept: text/html\r\nConnection: close\r\n\r\n";
            conexao.getOutputStream().write(pedido.getBytes(StandardCharsets.US_ASCII));
            return new String(conexao.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String criar(String senha) {
        String login = "u" + Sorte.uuid().toString().substring(0, 8);
        User usuario = identidade.newUser(login);
        usuario.setPassword(senha);
        identidade.saveUser(usuario);
        return login;
    }
}
