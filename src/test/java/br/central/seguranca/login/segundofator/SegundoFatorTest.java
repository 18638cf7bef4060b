package br.central.seguranca.login.segundofator;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Agora;
import br.central.seguranca.login.EntradaDeOperador;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The code after the password: asked for, given, wrong, used up, lost, and nothing open before it. */
@TesteDeIntegracao
@TestPropertySource(
        properties = {
            "central.login.segundo-fator.grupos=camunda-admin,lgpd",
            "central.segredo=um-segredo-de-teste-com-mais-de-32-letras"
        })
class SegundoFatorTest {

    private static final String SENHA = "girafa-trombone-lilas-93";

    @LocalServerPort
    int porta;

    @Autowired
    IdentityService identidade;

    @Autowired
    JdbcClient banco;

    @Autowired
    SegundosFatores fatores;

    @Autowired
    EntradaDeOperador operadores;

    @Autowired
    Cifra cifra;

    @Autowired
    Agora agora;

    @Test
    void cadastraNaPrimeiraEntradaEPedeNasOutras() {
        String login = usuario("lgpd");
        Navegador navegador = comSenha(login);
        assertThat(destino(navegador.get("/"))).endsWith("/segundo-fator");
        String pagina = navegador.get("/segundo-fator").body();
        assertThat(pagina).contains("Cadastrar o segundo fator", "<svg").doesNotContain("autocomplete=\"off\"");
        assertThat(navegador.get("/segundo-fator").body()).contains(chave(pagina));
        String antes = navegador.cookie("JSESSIONID");

        assertThat(comSenha(login).get("/segundo-fator").body()).doesNotContain(chave(pagina));
        String codigo = Totp.codigo(segredo(pagina), agora.instant());
        assertThat(destino(dar(navegador, codigo))).endsWith("/segundo-fator");
        assertThat(segredoNoBanco(login)).doesNotContain(chave(pagina).replace(" ", ""));

        assertThat(navegador.cookie("JSESSIONID")).isNotEqualTo(antes);
        List<String> codigos = codigos(navegador.get("/segundo-fator").body());
        assertThat(codigos).hasSize(10).doesNotHaveDuplicates();
        assertThat(destino(navegador.get("/segundo-fator"))).endsWith("/");
        assertThat(navegador.get("/api/catalogo/situacoes").statusCode()).isEqualTo(200);
        assertThat(entradas(login)).isEqualTo(1);

        // The same code is not a second one, also in another session.
        Navegador outra = comSenha(login);
        assertThat(outra.get("/segundo-fator").body()).doesNotContain("<svg").contains("códigos de recuperação");
        assertThat(destino(dar(outra, codigo))).endsWith("/segundo-fator?erro");
        assertThat(outra.get("/segundo-fator?erro").body()).contains("O código não confere");
        assertThat(entradas(login)).isEqualTo(1);

        assertThat(destino(dar(outra, codigos.get(3).toUpperCase(Locale.ROOT)))).endsWith("/");
        assertThat(outra.get("/api/catalogo/situacoes").statusCode()).isEqualTo(200);
        assertThat(destino(dar(comSenha(login), codigos.get(3)))).endsWith("/segundo-fator?erro");
        assertThat(codigosNoBanco(login)).hasSize(9).doesNotContainAnyElementsOf(codigos);
    }

    @Test
    void semOCodigoNadaSeAbre() {
        String login = usuario("camunda-admin");
        Navegador meio = comSenha(login);

        for (String pagina : List.of(
                "/", "/camunda/app/admin/default/", "/camunda/app/tasklist/default/", "/swagger-ui/index.html")) {
            assertThat(destino(meio.get(pagina))).as(pagina).endsWith("/segundo-fator");
        }
        for (String interfaces : List.of(
                "/api/catalogo/situacoes",
                "/engine-rest/user",
                "/actuator/info",
                "/v3/api-docs",
                "/camunda/api/engine/engine/default/task/count",
                "/camunda/api/admin/auth/user/default")) {
            assertThat(meio.get(interfaces).statusCode()).as(interfaces).isEqualTo(401);
        }
        assertThat(meio.post("/engine-rest/task/count", "{}", "X-CSRF-TOKEN", meio.cookie("CENTRAL-CSRF"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(destino(meio.get("/segundo-fator/"))).endsWith("/segundo-fator");
        assertThat(destino(Navegador.anonimo(porta).get("/segundo-fator"))).endsWith("/login");
        assertThat(destino(dar(Navegador.anonimo(porta), "123456"))).endsWith("/login");
    }

    @Test
    void credencialDeQuemTemSegundoFatorEhRecusadaComPalavras() {
        String login = usuario("camunda-admin");
        for (String caminho : List.of("/api/catalogo/situacoes", "/engine-rest/user", "/actuator/info")) {
            HttpResponse<String> resposta =
                    Navegador.comCredencial(porta, login, SENHA).get(caminho);
            assertThat(resposta.statusCode()).isEqualTo(401);
            assertThat(resposta.body()).contains("segundo fator");
        }
        assertThat(Navegador.comCredencial(porta, "atendente", "demo")
                        .get("/api/catalogo/situacoes")
                        .statusCode())
                .isEqualTo(200);
        assertThat(destino(Navegador.logado(porta, "atendente").get("/segundo-fator")))
                .endsWith("/");
    }

    @Test
    void depoisDeCincoErradosNemOCertoValeEAEsperaDobra() {
        String login = usuario("lgpd");
        List<String> codigos = cadastrar(comSenha(login));
        Navegador navegador = comSenha(login);
        String certo = codigo(login, agora.instant().plusSeconds(30));
        String errado = certo.equals("000000") ? "000001" : "000000";
        for (int vez = 0; vez < SegundosFatores.LIMITE; vez++) {
            assertThat(destino(dar(navegador, errado))).endsWith("?erro");
        }
        assertThat(destino(dar(navegador, certo))).endsWith("?espere");
        // Who keeps somebody waiting does not keep out who has these.
        assertThat(destino(dar(comSenha(login), codigos.get(0)))).endsWith("/");
        for (int vez = 0; vez < SegundosFatores.LIMITE; vez++) {
            assertThat(destino(dar(navegador, errado))).endsWith("?erro");
        }
        assertThat(destino(dar(navegador, certo))).endsWith("?espere");

        Instant depois = agora.instant().plusSeconds(61);
        agora.comoSeFosse(depois, () -> {
            for (int vez = 0; vez < SegundosFatores.LIMITE; vez++) {
                fatores.conferir(login, errado);
            }
            return null;
        });
        assertThat(veredito(login, depois.plusSeconds(90))).isEqualTo(SegundosFatores.Veredito.ESPERE);
        assertThat(veredito(login, depois.plusSeconds(121))).isEqualTo(SegundosFatores.Veredito.CERTO);
        assertThat(destino(dar(navegador, "9".repeat(500)))).endsWith("?erro");
    }

    @Test
    void aAdministracaoRetiraODeOutro() {
        String admin = usuario("camunda-admin");
        Navegador dela = comSenha(admin);
        cadastrar(dela);
        String login = usuario("lgpd");
        Navegador dele = comSenha(login);
        cadastrar(dele);

        String caminho = "/api/segundos-fatores/" + login;
        assertThat(dele.excluir(caminho, "X-CSRF-TOKEN", dele.cookie("CENTRAL-CSRF"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(dela.excluir(caminho, "X-CSRF-TOKEN", dela.cookie("CENTRAL-CSRF"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(dela.excluir(caminho, "X-CSRF-TOKEN", dela.cookie("CENTRAL-CSRF"))
                        .statusCode())
                .isEqualTo(404);

        assertThat(comSenha(login).get("/segundo-fator").body()).contains("Cadastrar o segundo fator");
        assertThat(banco.sql(
                                "select count(*) from trilha where ato = 'SEGUNDO_FATOR' and quem = :quem and alvo = :alvo")
                        .param("quem", admin)
                        .param("alvo", login + " retirado")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** Somebody else may have the password and wait at the page for the code. */
    @Test
    void senhaTrocadaOuGrupoNovoPedeASenhaDeNovo() {
        String login = usuario("lgpd");
        cadastrar(comSenha(login));
        Navegador espera = comSenha(login);

        User usuario = identidade.createUserQuery().userId(login).singleResult();
        usuario.setPassword("girafa-trombone-lilas-94");
        identidade.saveUser(usuario);

        assertThat(destino(dar(espera, codigo(login, agora.instant().plusSeconds(30)))))
                .endsWith("/login");
    }

    @Test
    void quemEntraNumGrupoQueOExigeEntraDeNovoComEle() {
        String login = usuario("financeiro");
        Navegador navegador = comSenha(login);
        assertThat(navegador.get("/api/catalogo/situacoes").statusCode()).isEqualTo(200);

        identidade.createMembership(login, "camunda-admin");

        // Reads anew what is otherwise remembered for half a minute.
        operadores.selo(login);
        assertThat(navegador.get("/actuator/info").statusCode()).isEqualTo(401);
        assertThat(destino(comSenha(login).get("/"))).endsWith("/segundo-fator");
    }

    @Test
    void quemEExcluidoEFeitoDeNovoComecaDoComeco() {
        String login = usuario("lgpd");
        cadastrar(comSenha(login));

        identidade.deleteUser(login);
        refazer(login, "lgpd");

        assertThat(cadastrar(comSenha(login))).hasSize(10);
    }

    private List<String> cadastrar(Navegador navegador) {
        String pagina = navegador.get("/segundo-fator").body();
        assertThat(destino(dar(navegador, Totp.codigo(segredo(pagina), agora.instant()))))
                .endsWith("/segundo-fator");
        return codigos(navegador.get("/segundo-fator").body());
    }

    private static byte[] segredo(String pagina) {
        return new Base32().decode(chave(pagina).replace(" ", ""));
    }

    private SegundosFatores.Veredito veredito(String login, Instant quando) {
        return agora.comoSeFosse(
                quando, () -> fatores.conferir(login, codigo(login, quando)).desfecho());
    }

    private String usuario(String grupo) {
        String login = "f" + Sorte.uuid().toString().substring(0, 8);
        refazer(login, grupo);
        return login;
    }

    private void refazer(String login, String grupo) {
        User usuario = identidade.newUser(login);
        usuario.setPassword(SENHA);
        identidade.saveUser(usuario);
        identidade.createMembership(login, grupo);
    }

    private Navegador comSenha(String login) {
        Navegador navegador = Navegador.anonimo(porta);
        navegador.entrar(login, SENHA);
        return navegador;
    }

    private HttpResponse<String> dar(Navegador navegador, String codigo) {
        String token = campo(
                "name=\"_csrf\" value=\"([^\"]+)\"", navegador.get("/login").body());
        return navegador.formulario("/segundo-fator", Map.of("codigo", codigo, "_csrf", token));
    }

    private String codigo(String login, Instant quando) {
        return Totp.codigo(cifra.decifrar(segredoNoBanco(login), login), quando);
    }

    private String segredoNoBanco(String login) {
        return banco.sql("select segredo from segundo_fator where login = :login")
                .param("login", login)
                .query(String.class)
                .single();
    }

    private List<String> codigosNoBanco(String login) {
        return banco.sql("select resumo from codigo_de_recuperacao where login = :login")
                .param("login", login)
                .query(String.class)
                .list();
    }

    private long entradas(String login) {
        return banco.sql("select count(*) from trilha where ato = 'ENTRADA' and desfecho = 'FEITO' and quem = :quem")
                .param("quem", login)
                .query(Long.class)
                .single();
    }

    private static String chave(String pagina) {
        return campo("class=\"chave\">([^<]+)<", pagina);
    }

    private static List<String> codigos(String pagina) {
        return Pattern.compile("<code>([^<]+)</code>")
                .matcher(pagina)
                .results()
                .map(MatchResult::group)
                .map(achado -> achado.replaceAll("<[^>]+>", ""))
                .toList();
    }

    private static String campo(String padrao, String pagina) {
        Matcher campo = Pattern.compile(padrao).matcher(pagina);
        return campo.find() ? campo.group(1) : "";
    }

    private static String destino(HttpResponse<String> resposta) {
        return resposta.headers().firstValue("Location").orElse(resposta.statusCode() + " " + resposta.body());
    }
}
