package br.central.portal.entrada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import br.central.atendimento.guarda.Anonimizacao;
import br.central.clientes.BloqueiosDeDados;
import br.central.clientes.Clientes;
import br.central.comum.Cpf;
import br.central.comum.DiaDeTeste;
import br.central.comum.Recusa;
import br.central.comunicacao.SegredosNosTextos;
import br.central.portal.AcessosAoPortal;
import br.central.portal.NovaPessoaDaEmpresa;
import br.central.portal.entrada.PessoaDeTeste.Pessoa;
import br.central.seguranca.AtoVigiado;
import br.central.teste.Como;
import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** First access, the forgotten password, and the link that the operator sends: one-time links, and nobody told who is there. */
@TesteDeIntegracao
class LinksDeAcessoTest {

    private static final String NOVA = "violino lento cobre geada";
    private static final Pattern LINK = Pattern.compile("/portal/acesso/link/([\\w-]{43})");

    @LocalServerPort
    int porta;

    @Autowired
    PessoaDeTeste pessoas;

    @Autowired
    AcessosAoPortal acessos;

    @Autowired
    TextosDosLinksVencidos vencidos;

    @Autowired
    Clientes clientes;

    @Autowired
    SegredosNosTextos segredos;

    @Autowired
    Anonimizacao anonimizacao;

    @Autowired
    BloqueiosDeDados bloqueios;

    @Autowired
    Como como;

    @Autowired
    JdbcClient banco;

    @Test
    void primeiroAcessoDoEmailAteASenhaEDentro() {
        Pessoa pessoa = pessoas.semConta();
        Navegador navegador = Navegador.anonimo(porta);

        assertThat(pedir(navegador, pessoa.documento(), "02/03/1980").headers().firstValue("Location"))
                .contains("/portal/acesso/enviado");
        String link = link(pessoa);

        String caminho = "/portal/acesso/link/" + link;
        assertThat(navegador.get(caminho).body()).contains("Crie a sua senha");
        assertThat(criar(navegador, caminho, "curta", "outra").body())
                .contains("de 12 a 128 caracteres", "não são iguais");
        assertThat(criar(navegador, caminho, NOVA, NOVA).headers().firstValue("Location"))
                .contains("/portal");
        assertThat(navegador.get("/portal").body()).contains(pessoa.nome());

        assertThat(navegador.get(caminho).body()).contains("já foi usado");
        HttpResponse<String> outraVez = criar(Navegador.anonimo(porta), caminho, NOVA, NOVA);
        assertThat(outraVez.statusCode()).isIn(403, 409);
        assertThat(mensagens(pessoa)).as("o texto com o link vai com ele").isEmpty();
    }

    @Test
    void senhaCompridaQueSeAdivinhaERecusadaPorQueENadaMuda() {
        Pessoa pessoa = pessoas.semConta();
        Navegador navegador = Navegador.anonimo(porta);
        pedir(navegador, pessoa.documento(), "1980-03-02");
        String caminho = "/portal/acesso/link/" + link(pessoa);

        assertThat(criar(navegador, caminho, "leavemealone", "leavemealone").body())
                .contains("Crie a sua senha", "entre as mais usadas do mundo");
        for (String senha : List.of(
                "123456789012345678",
                pessoa.nome(),
                "p" + pessoa.documento() + "@example.com",
                Cpf.de(pessoa.documento()).formatado(),
                pessoa.carteira() + "!")) {
            assertThat(criar(navegador, caminho, senha, senha).body())
                    .as(senha)
                    .contains("Crie a sua senha", "fácil de adivinhar")
                    .doesNotContain("não são iguais");
        }

        assertThat(banco.sql("select count(*) from conta_do_portal where cliente_id = :cliente and senha is null")
                        .param("cliente", pessoa.cliente())
                        .query(Long.class)
                        .single())
                .as("contas ainda sem senha")
                .isEqualTo(1);
        assertThat(navegador.get("/portal").statusCode()).as("ninguém entrou").isEqualTo(302);
        assertThat(criar(navegador, caminho, NOVA, NOVA).headers().firstValue("Location"))
                .as("o link ainda serve")
                .contains("/portal");
    }

    /** The login of the beneficiary is known to many: it is no password, however it is written. */
    @Test
    void oDocumentoNaoESenhaAindaQueONomeNaoODiga() {
        Pessoa pessoa = pessoas.beneficiario();
        Navegador navegador = entrou("BENEFICIARIO", pessoa.documento(), "");
        banco.sql("update cliente set nome = 'Lia', email = 'lia@example.com' where id = :id")
                .param("id", pessoa.cliente())
                .update();
        banco.sql("update conta_do_portal set nome = null, email = null where id = :id")
                .param("id", pessoa.conta())
                .update();

        for (String senha : List.of(
                pessoa.documento() + "!",
                Cpf.de(pessoa.documento()).formatado(),
                "#" + Cpf.de(pessoa.documento()).formatado(),
                pessoa.carteira())) {
            assertThat(trocar(navegador, PessoaDeTeste.SENHA, senha, senha).body())
                    .as(senha)
                    .contains("fácil de adivinhar");
        }
        entrou("BENEFICIARIO", pessoa.documento(), "");
    }

    @Test
    void oTextoDoLinkQueVenceuVaiComEleEODoQueAbreFica() {
        Pessoa vencida = pessoas.semConta();
        Pessoa espera = pessoas.semConta();
        for (Pessoa uma : List.of(vencida, espera)) {
            acessos.enviarLink(uma.cliente());
        }
        banco.sql("update link_de_acesso set vence_em = criado_em where conta_id in"
                        + " (select id from conta_do_portal where cliente_id = :cliente)")
                .param("cliente", vencida.cliente())
                .update();

        vencidos.apagar();

        assertThat(mensagens(vencida)).isEmpty();
        assertThat(links(espera)).hasSize(1);
    }

    @Test
    void oBancoNaoGuardaOLink() {
        Pessoa pessoa = pessoas.semConta();
        pedir(Navegador.anonimo(porta), pessoa.documento(), "1980-03-02");
        String link = link(pessoa);
        assertThat(mensagens(pessoa)).hasSize(1).noneMatch(texto -> texto.contains(link));
        assertThat(banco.sql("select resumo from link_de_acesso")
                        .query(String.class)
                        .list())
                .doesNotContain(link)
                .contains(new Segredo(link).resumo());
        assertThat(Navegador.anonimo(porta)
                        .get("/portal/acesso/link/" + new Segredo(link).resumo())
                        .body())
                .contains("não é válido");
    }

    @Test
    void linkVencidoForjadoOuSubstituidoERecusadoEmPalavras() {
        Pessoa pessoa = pessoas.semConta();
        Navegador navegador = Navegador.anonimo(porta);
        pedir(navegador, pessoa.documento(), "1980-03-02");
        String primeiro = link(pessoa);
        String forjado = primeiro.substring(1) + (primeiro.endsWith("A") ? "B" : "A");
        assertThat(navegador.get("/portal/acesso/link/" + forjado).body()).contains("não é válido");
        assertThat(navegador.get("/portal/acesso/link/x").statusCode()).isEqualTo(404);

        pedir(navegador, pessoa.documento(), "1980-03-02");
        await().until(() -> mensagens(pessoa).size() == 2);
        assertThat(navegador.get("/portal/acesso/link/" + primeiro).body()).contains("venceu ou foi substituído");

        banco.sql("update link_de_acesso set vence_em = criado_em").update();
        String segundo = links(pessoa).get(1);
        assertThat(navegador.get("/portal/acesso/link/" + segundo).body()).contains("venceu");
        assertThat(criar(navegador, "/portal/acesso/link/" + segundo, NOVA, NOVA)
                        .statusCode())
                .isIn(403, 409);
    }

    @Test
    void aRespostaEAMesmaHajaOuNaoQuemPede() {
        Pessoa pessoa = pessoas.semConta();
        String certa = enviado(pessoa.documento(), "1980-03-02");
        assertThat(enviado(pessoa.documento(), "1981-03-02")).isEqualTo(certa);
        assertThat(enviado(PessoaDeTeste.cpf(), "1980-03-02")).isEqualTo(certa);
        assertThat(enviado("não é CPF", "1980-03-02")).isEqualTo(certa);
        await().until(() -> mensagens(pessoa).size() == 1);
        await().until(() -> trilha("portal:desconhecido") >= 3);
    }

    @Test
    void oLinkSoVaiAoEnderecoDoCadastro() {
        Pessoa prestador = pessoas.prestador();
        Navegador navegador = Navegador.anonimo(porta);
        pedir(
                navegador,
                Map.of("sou", "PRESTADOR", "login", prestador.documento(), "email", "estranho-do-link@example.com"));
        pedir(
                navegador,
                Map.of(
                        "sou", "PRESTADOR",
                        "login", prestador.documento(),
                        "email", "estranho-do-link@example.com\r\nBcc: todos@example.com"));
        pedir(navegador, Map.of("sou", "PRESTADOR", "login", prestador.documento(), "email", " CLINICA@example.com "));
        await().until(() -> contaLinks(prestador) == 1);
        assertThat(banco.sql("select count(*) from mensagem where destinatario like '%estranho-do-link@example%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nomeComQuebraDeLinhaNaoFazCabecalho() {
        Pessoa empresa = pessoas.daEmpresa(PessoaDeTeste.cpf());
        como.usuario("supervisor", () -> {
            acessos.incluirPessoa(
                    empresa.cliente(),
                    new NovaPessoaDaEmpresa("Rita\r\nBcc: todos@example.com", PessoaDeTeste.cpf(), "r@example.com"));
            assertThatThrownBy(() -> acessos.incluirPessoa(
                            empresa.cliente(),
                            new NovaPessoaDaEmpresa(
                                    "Rita", PessoaDeTeste.cpf(), "r@example.com\r\nBcc: x@example.com")))
                    .isInstanceOf(Recusa.RegraNaoAtendida.class);
            return null;
        });
        assertThat(banco.sql("select assunto from mensagem where destinatario = 'r@example.com'")
                        .query(String.class)
                        .list())
                .containsExactly("Seu acesso ao portal da Central de Atendimento");
    }

    @Test
    void aMesaEnviaOLinkSoComODireitoESemVerOEndereco() {
        Pessoa pessoa = pessoas.semConta();
        assertThatThrownBy(() -> ninguem(() -> acessos.enviarLink(pessoa.cliente())))
                .isInstanceOf(Recusa.SemPermissao.class);
        assertThatThrownBy(() -> como.usuario("financeiro", () -> acessos.de(pessoa.cliente())))
                .isInstanceOf(Recusa.SemPermissao.class);
        assertThatThrownBy(() -> como.usuario("financeiro", () -> {
                    acessos.enviarLink(pessoa.cliente());
                    return null;
                }))
                .isInstanceOf(Recusa.SemPermissao.class);
        como.usuario("atendente", () -> {
            assertThat(acessos.de(pessoa.cliente()).email()).isEqualTo("p•••@e•••.com");
            acessos.enviarLink(pessoa.cliente());
            return null;
        });
        assertThat(mensagens(pessoa)).hasSize(1);
        assertThat(banco.sql("select count(*) from trilha where ato = 'ACESSO_AO_PORTAL' and quem = 'atendente'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void pessoaRetiradaDaEmpresaNaoEntraMais() {
        String cpf = PessoaDeTeste.cpf();
        Pessoa empresa = pessoas.daEmpresa(cpf);
        Navegador navegador = entrou("EMPRESA", cpf, empresa.documento());
        String para = "r" + cpf + "@example.com";
        banco.sql("update conta_do_portal set email = :para where id = :conta")
                .param("para", para)
                .param("conta", empresa.conta())
                .update();
        como.usuario("supervisor", () -> {
            acessos.enviarLinkAPessoa(empresa.cliente(), empresa.conta());
            acessos.retirarPessoa(empresa.cliente(), empresa.conta());
            return null;
        });
        assertThat(navegador.get("/portal").statusCode()).isEqualTo(302);
        assertThat(banco.sql("select count(*) from mensagem where destinatario = :para")
                        .param("para", para)
                        .query(Integer.class)
                        .single())
                .as("o que se escreveu a ela vai com o acesso")
                .isZero();
    }

    @Test
    void cadastroUnificadoEntraComoOQueVale() {
        Pessoa antigo = pessoas.beneficiario();
        Pessoa vale = pessoas.semConta();
        Navegador navegador = entrou("BENEFICIARIO", antigo.documento(), "");
        clientes.unificar(antigo.cliente(), vale.cliente());
        assertThat(navegador.get("/portal").body()).contains(vale.nome());
        assertThat(entrou("BENEFICIARIO", antigo.documento(), "").get("/portal").body())
                .contains(vale.nome());
    }

    @Test
    void quemSeAnonimizaPerdeContaSessaoELinks() {
        Pessoa pessoa = pessoas.beneficiario();
        Navegador navegador = entrou("BENEFICIARIO", pessoa.documento(), "");
        acessos.enviarLink(pessoa.cliente());
        String link = link(pessoa);

        anonimizacao.anonimizar(pessoa.cliente());

        assertThat(navegador.get("/portal").statusCode()).isEqualTo(302);
        assertThat(Navegador.anonimo(porta).get("/portal/acesso/link/" + link).body())
                .contains("não é válido");
        assertThat(mensagens(pessoa)).isEmpty();
        for (String tabela : List.of("sessao_do_portal", "link_de_acesso")) {
            assertThat(banco.sql("select count(*) from " + tabela + " where conta_id = :conta")
                            .param("conta", pessoa.conta())
                            .query(Long.class)
                            .single())
                    .as(tabela)
                    .isZero();
        }
        assertThat(banco.sql("select count(*) from login_conhecido where login = :login")
                        .param("login", "portal:" + pessoa.conta())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void comDadosBloqueadosEntraMasNinguemLheEscreveNemORepresenta() {
        Pessoa titular = pessoas.beneficiario();
        Pessoa menor = pessoas.dependente(titular, DiaDeTeste.hoje().minusYears(4));
        bloqueios.bloquear(menor.cliente(), "Pediu o bloqueio.");
        assertThat(entrou("BENEFICIARIO", titular.documento(), "")
                        .get("/portal")
                        .body())
                .doesNotContain(menor.nome());
        assertThatThrownBy(() -> acessos.enviarLink(menor.cliente())).isInstanceOf(Recusa.EstadoNaoPermite.class);
        assertThat(acessos.de(menor.cliente()).impedimento()).contains("bloqueados");
        bloqueios.bloquear(titular.cliente(), "Pediu o bloqueio.");
        entrou("BENEFICIARIO", titular.documento(), "");
    }

    @Test
    void trocarASenhaEncerraAsOutrasSessoes() {
        Pessoa pessoa = pessoas.beneficiario();
        Navegador esta = entrou("BENEFICIARIO", pessoa.documento(), "");
        Navegador outra = entrou("BENEFICIARIO", pessoa.documento(), "");
        assertThat(esta.get("/portal/dados").body())
                .contains("***." + pessoa.documento().substring(3, 6), "p" + pessoa.documento() + "@example.com")
                .doesNotContain(">" + pessoa.documento());
        assertThat(trocar(esta, "errada", NOVA, NOVA).body()).contains("A senha atual não confere");
        assertThat(trocar(esta, PessoaDeTeste.SENHA, NOVA, NOVA).headers().firstValue("Location"))
                .contains("/portal/dados?trocada");
        assertThat(esta.get("/portal").statusCode()).isEqualTo(200);
        assertThat(outra.get("/portal").statusCode()).isEqualTo(302);
    }

    private static void ninguem(Runnable ato) {
        SecurityContext antes = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                new AnonymousAuthenticationToken("teste", "ninguem", AuthorityUtils.createAuthorityList("NADA"))));
        try {
            ato.run();
        } finally {
            SecurityContextHolder.setContext(antes);
        }
    }

    private HttpResponse<String> trocar(Navegador navegador, String atual, String nova, String repetida) {
        return navegador.formulario(
                "/portal/dados/senha",
                Map.of(
                        "atual", atual,
                        "nova", nova,
                        "repetida", repetida,
                        "_csrf",
                                Navegador.tokenDe(navegador.get("/portal/dados").body())));
    }

    private Navegador entrou(String sou, String login, String empresa) {
        Navegador navegador = Navegador.anonimo(porta);
        HttpResponse<String> resposta = navegador.formulario(
                "/portal/entrar",
                Map.of(
                        "sou", sou,
                        "login", login,
                        "empresa", empresa,
                        "senha", PessoaDeTeste.SENHA,
                        "_csrf",
                                Navegador.tokenDe(
                                        navegador.get("/portal/entrar").body())));
        assertThat(resposta.headers().firstValue("Location")).contains("/portal");
        return navegador;
    }

    private String enviado(String login, String nascimento) {
        Navegador navegador = Navegador.anonimo(porta);
        HttpResponse<String> resposta = pedir(navegador, login, nascimento);
        return resposta.statusCode()
                + resposta.headers().firstValue("Location").orElse("")
                + navegador.get("/portal/acesso/enviado").body();
    }

    private HttpResponse<String> pedir(Navegador navegador, String login, String nascimento) {
        return pedir(navegador, Map.of("sou", "BENEFICIARIO", "login", login, "nascimento", nascimento));
    }

    private static HttpResponse<String> pedir(Navegador navegador, Map<String, String> campos) {
        Map<String, String> todos = new HashMap<>(campos);
        todos.put("_csrf", Navegador.tokenDe(navegador.get("/portal/acesso").body()));
        return navegador.formulario("/portal/acesso", todos);
    }

    private static HttpResponse<String> criar(Navegador navegador, String caminho, String nova, String repetida) {
        return navegador.formulario(
                caminho,
                Map.of(
                        "nova", nova,
                        "repetida", repetida,
                        "_csrf", Navegador.tokenDe(navegador.get(caminho).body())));
    }

    private String link(Pessoa pessoa) {
        await().until(() -> !links(pessoa).isEmpty());
        return links(pessoa).get(0);
    }

    private List<String> links(Pessoa pessoa) {
        return mensagens(pessoa).stream()
                .map(segredos::revelado)
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(achado -> achado.group(1))
                .toList();
    }

    private List<String> mensagens(Pessoa pessoa) {
        return banco.sql("select corpo from mensagem where destinatario = :para order by id")
                .param("para", "p" + pessoa.documento() + "@example.com")
                .query(String.class)
                .list();
    }

    private long contaLinks(Pessoa pessoa) {
        return banco.sql("select count(*) from link_de_acesso where conta_id = :conta")
                .param("conta", pessoa.conta())
                .query(Long.class)
                .single();
    }

    private long trilha(String quem) {
        return banco.sql("select count(*) from trilha where ato = :ato and quem = :quem and desfecho = 'RECUSADO'")
                .param("ato", AtoVigiado.ACESSO_AO_PORTAL.name())
                .param("quem", quem)
                .query(Long.class)
                .single();
    }
}
