package br.central.seguranca.login.externo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import br.central.teste.UmBancoBasta;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The login at a directory, over TLS: who gets in, as whom, and what is refused. */
@TesteDeIntegracao
@UmBancoBasta
class LoginPelaLdapTest {

    private static final String ATENDIMENTO = "cn=atendimento,ou=grupos,dc=operadora,dc=example";
    private static final String SUPERVISAO = "cn=supervisao,ou=grupos,dc=operadora,dc=example";
    private static final String LEITURA = "/api/catalogo/situacoes";

    private static final int ERROS_ATE_ESPERAR = 5;

    private static DiretorioDeTeste diretorio;

    @LocalServerPort
    int porta;

    @Autowired
    IdentityService identidade;

    @DynamicPropertySource
    static void comDiretorio(DynamicPropertyRegistry propriedades) {
        diretorio = DiretorioDeTeste.iniciar();
        propriedades.add("central.login.ldap.url", diretorio::url);
        propriedades.add("central.login.ldap.base", () -> DiretorioDeTeste.BASE);
        propriedades.add("central.login.ldap.dn", () -> DiretorioDeTeste.DN);
        propriedades.add("central.login.ldap.senha", () -> DiretorioDeTeste.SENHA);
        propriedades.add("central.login.ldap.certificados", () -> "diretorio");
        propriedades.add("central.login.ldap.grupos[0].de-fora", () -> ATENDIMENTO);
        propriedades.add("central.login.ldap.grupos[0].nosso", () -> "atendimento");
        propriedades.add("central.login.ldap.grupos[1].de-fora", () -> SUPERVISAO);
        propriedades.add("central.login.ldap.grupos[1].nosso", () -> "supervisao");
        propriedades.add("spring.ssl.bundle.jks.diretorio.truststore.location", () -> "file:" + diretorio.chavesDele());
        propriedades.add("spring.ssl.bundle.jks.diretorio.truststore.type", () -> "PKCS12");
        propriedades.add(
                "spring.ssl.bundle.jks.diretorio.truststore.password", () -> DiretorioDeTeste.SENHA_DAS_CHAVES);
    }

    @AfterAll
    static void parar() {
        diretorio.close();
    }

    @Test
    void entraComOsGruposDoDiretorioQueSeReleemACadaEntrada() {
        String login = pessoa("certa", ATENDIMENTO, SUPERVISAO, "cn=outro");

        assertThat(entrar(login, "certa")).endsWith("/");
        assertThat(grupos(login)).containsExactly("atendimento", "supervisao");
        User usuario = identidade.createUserQuery().userId(login).singleResult();
        assertThat(usuario.getFirstName()).isEqualTo("Íris");
        assertThat(usuario.getEmail()).isEqualTo(login + "@operadora.example");
        assertThat(basica(login, "certa")).isEqualTo(200);

        diretorio.agrupar(login, ATENDIMENTO);
        assertThat(entrar(login, "certa")).endsWith("/");
        assertThat(grupos(login)).containsExactly("atendimento");

        diretorio.agrupar(login, "cn=outro");
        assertThat(entrar(login, "certa")).endsWith("/login?externo=SEM_GRUPO");
        assertThat(grupos(login)).isEmpty();
    }

    @Test
    void senhaErradaVaziaOuOutraDaquiNaoEntra() {
        String login = pessoa("certa", ATENDIMENTO);
        assertThat(entrar(login, "errada")).endsWith("/login?erro");
        assertThat(entrar(login, "")).endsWith("/login?erro");
        assertThat(identidade.createUserQuery().userId(login).count()).isZero();
        entrar(login, "certa");
        User usuario = identidade.createUserQuery().userId(login).singleResult();
        usuario.setPassword("girafa-trombone-lilas-93");
        identidade.saveUser(usuario);
        assertThat(basica(login, "girafa-trombone-lilas-93")).isEqualTo(401);
    }

    @Test
    void naoSeTrocaAquiASenhaDeLa() {
        String login = pessoa("certa", ATENDIMENTO);
        Navegador janela = Navegador.anonimo(porta);
        janela.entrar(login, "certa");

        assertThat(janela.get("/senha").body()).contains("não é guardada aqui").doesNotContain("name=\"nova\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "%s*", "%s)(uid=*", "*)(|(uid=%s", "%s\\2a", "%s\u0000x", "uid=%s"})
    void oQueSeDigitaNaoEntraNoFiltro(String padrao) {
        String login = pessoa("certa", ATENDIMENTO);

        assertThat(entrar(padrao.formatted(login), "certa")).endsWith("/login?erro");
    }

    @Test
    void quemErraMuitoEspera() {
        String login = pessoa("certa", ATENDIMENTO);
        for (int vez = 0; vez < ERROS_ATE_ESPERAR; vez++) {
            assertThat(entrar(login, "errada")).endsWith("/login?erro");
        }
        assertThat(entrar(login, "certa")).endsWith("/login?espere");
    }

    @Test
    void contaDaquiContinuaDaquiMesmoHavendoOutraNoDiretorio() {
        String login = pessoa("de-la", ATENDIMENTO);
        User usuario = identidade.newUser(login);
        usuario.setPassword("girafa-trombone-lilas-93");
        identidade.saveUser(usuario);

        assertThat(entrar(login, "girafa-trombone-lilas-93")).endsWith("/");
        assertThat(entrar(login, "de-la")).endsWith("/login?erro");
        assertThat(entrar(login.toUpperCase(Locale.ROOT), "de-la")).endsWith("/login?externo=CONTA_LOCAL");
        assertThat(basica("atendente", "demo")).isEqualTo(200);
    }

    @Test
    void foraDoArEhDitoComPalavras() {
        LdapProperties fora = new LdapProperties(
                "ldaps://localhost:1",
                DiretorioDeTeste.BASE,
                "(uid={0})",
                DiretorioDeTeste.DN,
                DiretorioDeTeste.SENHA,
                "uid",
                "entryUUID",
                "memberOf",
                List.of(new GrupoDeFora("a", "atendimento")),
                "",
                Duration.ofSeconds(1));
        assertThatThrownBy(() -> new Diretorio(fora, null).conferir("ana", "x"))
                .isInstanceOfSatisfying(
                        RecusaExterna.class,
                        recusa -> assertThat(recusa.falha()).isEqualTo(FalhaExterna.PROVEDOR_FORA));
    }

    @Test
    void outroNomeDeMaquinaNoCertificadoNaoServe() {
        LdapProperties outroNome = new LdapProperties(
                diretorio.url().replace("localhost", "127.0.0.1"),
                DiretorioDeTeste.BASE,
                "(uid={0})",
                DiretorioDeTeste.DN,
                DiretorioDeTeste.SENHA,
                "uid",
                "entryUUID",
                "memberOf",
                List.of(new GrupoDeFora("a", "atendimento")),
                "",
                Duration.ofSeconds(5));
        assertThatThrownBy(() -> new Diretorio(outroNome, null).conferir("ana", "x"))
                .isInstanceOf(RecusaExterna.class)
                .hasStackTraceContaining("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap://diretorio.operadora.example", "http://diretorio.operadora.example"})
    void soPorTlsForaDestaMaquina(String url) {
        assertThatThrownBy(() -> new LdapProperties(
                        url, "", "(uid={0})", "", "", "uid", "entryUUID", "memberOf", List.of(), "", Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ldaps");
    }

    private String pessoa(String senha, String... grupos) {
        String login = "d" + Sorte.uuid().toString().substring(0, 8);
        diretorio.incluir(login, senha, grupos);
        return login;
    }

    private String entrar(String login, String senha) {
        HttpResponse<String> resposta = Navegador.anonimo(porta).entrar(login, senha);
        return resposta.headers().firstValue("Location").orElse(resposta.statusCode() + " " + resposta.body());
    }

    private int basica(String login, String senha) {
        return Navegador.comCredencial(porta, login, senha).get(LEITURA).statusCode();
    }

    private List<String> grupos(String login) {
        return identidade.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }
}
