package br.central.seguranca.login.externo;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.seguranca.login.externo.EmissorDeTeste.Pessoa;
import br.central.seguranca.login.externo.EmissorDeTeste.Trapaca;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The login at a real provider, over HTTP: who gets in, as whom, and what is refused. Local passwords are off. */
@TesteDeIntegracao
class LoginPelaOidcTest {

    private static final String INICIO = "/oauth2/authorization/oidc";
    private static final String QUEM = "/camunda/api/admin/auth/user/default";

    private static EmissorDeTeste emissor;

    @LocalServerPort
    int porta;

    @Autowired
    IdentityService identidade;

    @Autowired
    JdbcClient banco;

    @DynamicPropertySource
    static void comEmissor(DynamicPropertyRegistry propriedades) {
        emissor = EmissorDeTeste.iniciar();
        propriedades.add("central.login.oidc.nome", () -> "Conta da empresa");
        propriedades.add("central.login.oidc.emissor", emissor::endereco);
        propriedades.add("central.login.oidc.cliente", () -> EmissorDeTeste.CLIENTE);
        propriedades.add("central.login.oidc.segredo", () -> EmissorDeTeste.SEGREDO);
        propriedades.add("central.login.oidc.grupos[0].de-fora", () -> "/Central/Atendimento");
        propriedades.add("central.login.oidc.grupos[0].nosso", () -> "atendimento");
        propriedades.add("central.login.oidc.grupos[1].de-fora", () -> "/Central/Supervisão");
        propriedades.add("central.login.oidc.grupos[1].nosso", () -> "supervisao");
        propriedades.add("central.login.local", () -> "false");
        propriedades.add("central.login.emergencia", () -> "admin");
        propriedades.add("central.login.programas", () -> "gestor");
    }

    @AfterAll
    static void parar() {
        emissor.close();
    }

    @BeforeEach
    void preparar() {
        emissor.atender(porta);
    }

    @Test
    void entraComOsGruposDoEmissorQueSeReleemACadaEntrada() {
        String login = conhecido(List.of("/Central/Atendimento", "/Central/Supervisão", "/Outra/Coisa"));

        Navegador primeira = Navegador.anonimo(porta);
        assertThat(destino(entrar(primeira, login))).endsWith("/");
        assertThat(quem(primeira)).contains("\"userId\":\"" + login + "\"", "\"cockpit\"", "\"tasklist\"");
        assertThat(grupos(login)).containsExactly("atendimento", "supervisao");
        User usuario = identidade.createUserQuery().userId(login).singleResult();
        assertThat(usuario.getFirstName()).isEqualTo("Íris");
        assertThat(usuario.getLastName()).isEqualTo("da Mata");
        assertThat(usuario.getEmail()).isEqualTo(login + "@operadora.example");
        assertThat(primeira.get("/api/solicitacoes/00000020990101000001").statusCode())
                .isEqualTo(404);

        identidade.createMembership(login, "lgpd");
        emissor.conhecer(pessoa(login, List.of("/Central/Atendimento")));
        Navegador segunda = Navegador.anonimo(porta);
        entrar(segunda, login);

        assertThat(grupos(login)).containsExactly("atendimento", "lgpd");
        assertThat(quem(segunda)).doesNotContain("\"cockpit\"");
    }

    @Test
    void aIdentidadeEhADoEmissorENaoONome() {
        String login = conhecido(List.of("/Central/Atendimento"));
        entrar(Navegador.anonimo(porta), login);

        emissor.conhecer(new Pessoa(login, "outro-" + login, "Íris Nova", null, List.of("/Central/Atendimento")));
        Navegador depois = Navegador.anonimo(porta);
        entrar(depois, login);
        assertThat(quem(depois)).contains("\"userId\":\"" + login + "\"");

        emissor.conhecer(new Pessoa("intruso-" + login, login, "Outro", null, List.of("/Central/Atendimento")));
        HttpResponse<String> intruso = entrar(Navegador.anonimo(porta), "intruso-" + login);
        assertThat(destino(intruso)).endsWith("/login?externo=CONTA_LOCAL");
    }

    @Test
    void quemPerdeTodosOsGruposNaoEntraEFicaSemEles() {
        String login = conhecido(List.of("/Central/Atendimento"));
        entrar(Navegador.anonimo(porta), login);

        emissor.conhecer(pessoa(login, List.of("/Outra/Coisa")));
        Navegador navegador = Navegador.anonimo(porta);
        assertThat(destino(entrar(navegador, login))).endsWith("/login?externo=SEM_GRUPO");

        assertThat(navegador.get("/login?externo=SEM_GRUPO").body()).contains("não está em nenhum grupo");
        assertThat(navegador.get(QUEM).statusCode()).isEqualTo(401);
        assertThat(grupos(login)).isEmpty();
        String nunca = conhecido(List.of("camunda-admin", "atendimento"));
        assertThat(destino(entrar(Navegador.anonimo(porta), nunca))).endsWith("/login?externo=SEM_GRUPO");
        assertThat(identidade.createUserQuery().userId(nunca).count()).isZero();
    }

    @Test
    void contaDaquiSoSeJuntaPelaAdministracao() {
        String login = local("girafa-trombone-lilas-93");
        emissor.conhecer(pessoa(login, List.of("/Central/Atendimento")));
        assertThat(destino(entrar(Navegador.anonimo(porta), login))).endsWith("/login?externo=CONTA_LOCAL");
        String maiuscula = login.toUpperCase(Locale.ROOT);
        emissor.conhecer(new Pessoa(maiuscula, maiuscula, "Outra", null, List.of("/Central/Atendimento")));
        assertThat(destino(entrar(Navegador.anonimo(porta), maiuscula))).endsWith("/login?externo=CONTA_LOCAL");

        Navegador admin = Navegador.comCredencial(porta, "admin", "demo");
        String caminho = "/api/contas-externas/" + login;
        assertThat(por("PUT", Navegador.comCredencial(porta, "gestor", "demo"), caminho))
                .isEqualTo(403);
        assertThat(por("PUT", admin, caminho)).isEqualTo(204);
        assertThat(por("PUT", admin, caminho)).isEqualTo(409);
        assertThat(por("PUT", admin, "/api/contas-externas/admin")).isEqualTo(422);
        assertThat(por("PUT", admin, "/api/contas-externas/ninguem")).isEqualTo(404);
        assertThat(banco.sql(
                                "select quem from trilha where ato = 'CONTA_EXTERNA' and desfecho = 'FEITO' and alvo = :login")
                        .param("login", login)
                        .query(String.class)
                        .list())
                .containsExactly("admin");

        Navegador navegador = Navegador.anonimo(porta);
        assertThat(destino(entrar(navegador, login))).endsWith("/");
        assertThat(quem(navegador)).contains("\"userId\":\"" + login + "\"");
        assertThat(identidade.checkPassword(login, "girafa-trombone-lilas-93")).isFalse();

        // Deleted and made again: another account, whatever it is called.
        identidade.deleteUser(login);
        User outra = identidade.newUser(login);
        outra.setPassword("outra-girafa-trombone-57");
        identidade.saveUser(outra);
        assertThat(destino(entrar(Navegador.anonimo(porta), login))).endsWith("/login?externo=CONTA_LOCAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sistema", "a b", "../x", "ção", "<script>"})
    void nomesQueAquiNaoServemSaoRecusados(String nome) {
        String sujeito = "s" + Sorte.uuid();
        emissor.conhecer(new Pessoa(sujeito, nome, "Íris", null, List.of("/Central/Atendimento")));

        assertThat(destino(entrar(Navegador.anonimo(porta), sujeito))).endsWith("/login?externo=SEM_LOGIN");
    }

    @ParameterizedTest
    @EnumSource(value = Trapaca.class, mode = EnumSource.Mode.EXCLUDE, names = "NENHUMA")
    void tokenQueNaoConfereEhRecusado(Trapaca trapaca) {
        String login = conhecido(List.of("/Central/Atendimento"));
        Navegador navegador = Navegador.anonimo(porta);
        emissor.trapacear(trapaca);

        assertThat(destino(entrar(navegador, login))).endsWith("/login?externo=RESPOSTA_INVALIDA");
        assertThat(navegador.get(QUEM).statusCode()).isEqualTo(401);
        assertThat(identidade.createUserQuery().userId(login).count()).isZero();
    }

    @Test
    void estadoForjadoOuDeOutraJanelaEhRecusado() {
        String login = conhecido(List.of("/Central/Atendimento"));
        String volta = volta(Navegador.anonimo(porta), login);

        Navegador outro = Navegador.anonimo(porta);
        assertThat(destino(outro.get(volta))).endsWith("/login?externo=PEDIDO_EXPIRADO");
        Navegador comPedido = Navegador.anonimo(porta);
        comPedido.get(INICIO);
        assertThat(destino(comPedido.get(volta))).endsWith("/login?externo=PEDIDO_EXPIRADO");
        assertThat(destino(comPedido.get(volta.replaceAll("state=[^&]+", "state=forjado"))))
                .endsWith("/login?externo=PEDIDO_EXPIRADO");
        assertThat(comPedido.get(QUEM).statusCode()).isEqualTo(401);
        assertThat(destino(outro.get("/login/oauth2/code/oidc?error=access_denied&state=x")))
                .endsWith("/login?externo=PEDIDO_EXPIRADO");
    }

    @Test
    void codigoSoValeUmaVezEParaQuemOPediu() {
        String login = conhecido(List.of("/Central/Atendimento"));
        Navegador navegador = Navegador.anonimo(porta);
        String volta = volta(navegador, login);
        assertThat(destino(navegador.get(volta))).endsWith("/");

        assertThat(destino(Navegador.anonimo(porta).get(volta))).endsWith("/login?externo=PEDIDO_EXPIRADO");
        // The code of another's login under a state of one's own: PKCE and the provider refuse it.
        Navegador atacante = Navegador.anonimo(porta);
        String dele = destino(atacante.get(INICIO));
        String roubado =
                volta(Navegador.anonimo(porta), login).replaceAll("state=[^&]+", "state=" + parametro(dele, "state"));
        assertThat(destino(atacante.get(roubado))).endsWith("/login?externo=RESPOSTA_INVALIDA");
    }

    @Test
    void oPedidoLevaPkceEstadoENonce() {
        String pedido = destino(Navegador.anonimo(porta).get(INICIO));

        assertThat(pedido)
                .startsWith(emissor.endereco())
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "response_type=code");
    }

    /** Of sessions, who has not come in could have as many made as the memory holds. */
    @Test
    void irAoProvedorEDesistirNaoFazSessao() {
        Navegador navegador = Navegador.anonimo(porta);
        String estado = parametro(destino(navegador.get(INICIO)), "state");
        assertThat(navegador.cookie("JSESSIONID")).isEmpty();
        assertThat(navegador.cookie(IdasAoProvedor.COOKIE)).isNotEmpty();

        String desistiu = "/login/oauth2/code/oidc?error=access_denied&state="
                + URLEncoder.encode(estado, StandardCharsets.UTF_8);
        assertThat(destino(navegador.get(desistiu))).endsWith("/login?externo=CANCELADA");

        assertThat(navegador.cookie("JSESSIONID")).isEmpty();
        assertThat(navegador.cookie(IdasAoProvedor.COOKIE)).isEmpty();
        assertThat(destino(navegador.get(desistiu))).endsWith("/login?externo=PEDIDO_EXPIRADO");
    }

    @Test
    void aSessaoTrocaDeNomeNaEntradaESairAquiESairLa() {
        String login = conhecido(List.of("/Central/Atendimento"));
        Navegador navegador = Navegador.anonimo(porta);
        String volta = volta(navegador, login);
        assertThat(navegador.cookie("JSESSIONID")).isEmpty();
        navegador.get(volta);
        String antes = navegador.cookie("JSESSIONID");
        assertThat(antes).isNotEmpty();
        navegador.get(volta(navegador, login));
        assertThat(navegador.cookie("JSESSIONID")).isNotEqualTo(antes);

        navegador.get("/camunda/app/tasklist/default/");
        HttpResponse<String> saida = navegador.post("/logout", "", "X-CSRF-TOKEN", navegador.cookie("CENTRAL-CSRF"));

        assertThat(destino(saida)).startsWith(emissor.endereco() + "/connect/logout?id_token_hint=");
        assertThat(navegador.get(QUEM).statusCode()).isEqualTo(401);
    }

    @Test
    void senhasDaquiSoAsDeEmergenciaEAsDosProgramas() {
        Navegador pagina = Navegador.anonimo(porta);
        assertThat(pagina.get("/login").body()).contains("Entrar com", "Conta da empresa", "Conta de emergência");
        assertThat(destino(pagina.entrar("atendente", "demo"))).endsWith("/login?erro");
        assertThat(Navegador.comCredencial(porta, "atendente", "demo")
                        .get("/engine-rest/task/count")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Navegador.comCredencial(porta, "gestor", "demo")
                        .get("/api/catalogo/situacoes")
                        .statusCode())
                .isEqualTo(200);
        long antes = emergencias();
        Navegador.logado(porta, "admin");
        assertThat(emergencias()).isEqualTo(antes + 1);
    }

    @Test
    void senhaDadaAQuemEDeForaNaoVale() {
        String login = conhecido(List.of("/Central/Atendimento"));
        entrar(Navegador.anonimo(porta), login);
        User usuario = identidade.createUserQuery().userId(login).singleResult();
        usuario.setPassword("girafa-trombone-lilas-93");
        identidade.saveUser(usuario);

        assertThat(Navegador.comCredencial(porta, login, "girafa-trombone-lilas-93")
                        .get("/engine-rest/task/count")
                        .statusCode())
                .isEqualTo(401);
    }

    private static String quem(Navegador navegador) {
        navegador.get("/camunda/app/welcome/default/");
        return navegador.get(QUEM).body();
    }

    private long emergencias() {
        return banco.sql("select count(*) from trilha where ato = 'ENTRADA_DE_EMERGENCIA' and quem = 'admin'")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> entrar(Navegador navegador, String sujeito) {
        return navegador.get(volta(navegador, sujeito));
    }

    private String volta(Navegador navegador, String sujeito) {
        return new JanelaNoEmissor(emissor.endereco()).entrar(destino(navegador.get(INICIO)), sujeito);
    }

    private String conhecido(List<String> grupos) {
        String login = "x" + Sorte.uuid().toString().substring(0, 8);
        emissor.conhecer(pessoa(login, grupos));
        return login;
    }

    private static Pessoa pessoa(String login, List<String> grupos) {
        return new Pessoa(login, login, "Íris da Mata", login + "@operadora.example", grupos);
    }

    private String local(String senha) {
        String login = "l" + Sorte.uuid().toString().substring(0, 8);
        User usuario = identidade.newUser(login);
        usuario.setPassword(senha);
        identidade.saveUser(usuario);
        return login;
    }

    private List<String> grupos(String login) {
        return identidade.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }

    private int por(String metodo, Navegador navegador, String caminho) {
        return navegador.enviar(metodo, caminho).statusCode();
    }

    private static String destino(HttpResponse<String> resposta) {
        return resposta.headers().firstValue("Location").orElse(resposta.statusCode() + " " + resposta.body());
    }

    private static String parametro(String endereco, String nome) {
        String valor = endereco.replaceAll(".*[?&]" + nome + "=([^&]+).*", "$1");
        return URLDecoder.decode(valor, StandardCharsets.UTF_8);
    }
}
