package br.central.portal.entrada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.DiaDeTeste;
import br.central.comum.Recusa;
import br.central.portal.AcessosAoPortal;
import br.central.portal.entrada.PessoaDeTeste.Pessoa;
import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coming in by the portal, as whom, and that this and the operators' login have nothing to do with each other. */
@TesteDeIntegracao
class EntradaNoPortalTest {

    @LocalServerPort
    int porta;

    @Autowired
    PessoaDeTeste pessoas;

    @Autowired
    QuemBate quemBate;

    @Autowired
    AcessosAoPortal acessos;

    @Autowired
    JdbcClient banco;

    @Test
    void beneficiarioEntraPeloCpfOuPelaCarteira() {
        Pessoa pessoa = pessoas.beneficiario();
        for (String login : new String[] {pessoa.documento(), pessoa.carteira()}) {
            Navegador navegador = entrou("BENEFICIARIO", login, "");
            assertThat(navegador.get("/portal").body()).contains(pessoa.nome(), "Beneficiário");
        }
        assertThat(trilha("portal:" + pessoa.conta(), "FEITO")).isEqualTo(2);
    }

    /** In it they are: see {@code DemonstracaoDeAtendimentosTest}. */
    @Test
    void foraDaDemonstracaoAPaginaNaoMostraLogins() {
        assertThat(Navegador.anonimo(porta).get("/portal/entrar").body())
                .contains("Entrar no portal")
                .doesNotContain("Demonstração", "Pessoas inventadas", "529.982.247-25");
    }

    @Test
    void prestadorEPessoaDaEmpresaEntram() {
        Pessoa prestador = pessoas.prestador();
        assertThat(entrou("PRESTADOR", prestador.documento(), "").get("/portal").body())
                .contains(prestador.nome(), "Prestador");
        String cpf = PessoaDeTeste.cpf();
        Pessoa empresa = pessoas.daEmpresa(cpf);
        assertThat(entrou("EMPRESA", cpf, empresa.documento()).get("/portal").body())
                .contains("Rita do RH", "Empresa " + empresa.documento());
    }

    @Test
    void daEmpresaSoEntraQuemTemAcessoNela() {
        String cpf = PessoaDeTeste.cpf();
        pessoas.daEmpresa(cpf);
        Pessoa outra = pessoas.daEmpresa(PessoaDeTeste.cpf());
        assertThat(tentar("EMPRESA", cpf, outra.documento(), PessoaDeTeste.SENHA)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void quemNaoExisteEQuemErraASenhaOuvemOMesmo() {
        Pessoa pessoa = pessoas.beneficiario();
        Pessoa semConta = pessoas.semConta();
        String errada = semToken(tentar("BENEFICIARIO", pessoa.documento(), "", "errada"), pessoa.documento());
        String ninguem = PessoaDeTeste.cpf();
        assertThat(semToken(tentar("BENEFICIARIO", ninguem, "", "errada"), ninguem))
                .isEqualTo(errada);
        assertThat(semToken(tentar("BENEFICIARIO", semConta.documento(), "", "errada"), semConta.documento()))
                .isEqualTo(errada);
        assertThat(errada).contains("Os dados não conferem");
        assertThat(trilha("portal:" + pessoa.conta(), "RECUSADO")).isEqualTo(1);
    }

    @Test
    void quemAdivinhaEsperaEExistindoOuNaoEsperaOMesmo() {
        Pessoa pessoa = pessoas.beneficiario();
        String ninguem = PessoaDeTeste.cpf();
        for (String cpf : new String[] {pessoa.documento(), ninguem}) {
            for (int i = 0; i < 5; i++) {
                tentar("BENEFICIARIO", cpf, "", "errada" + i);
            }
            assertThat(tentar("BENEFICIARIO", cpf, "", PessoaDeTeste.SENHA).body())
                    .contains("Muitas tentativas. Aguarde um minuto e tente de novo.");
        }
    }

    /** The lock tells nothing either: it is of the login, whatever somebody says to be, and of no other login of that person. */
    @Test
    void aEsperaEDoLoginSejaComoForQueSeBata() {
        Pessoa pessoa = pessoas.beneficiario();
        for (String cpf : new String[] {pessoa.documento(), PessoaDeTeste.cpf()}) {
            for (int i = 0; i < 5; i++) {
                tentar("BENEFICIARIO", cpf, "", "errada" + i);
            }
            assertThat(tentar("PRESTADOR", cpf, "", "errada").body()).contains("Muitas tentativas.");
        }
        assertThat(tentar("BENEFICIARIO", pessoa.carteira(), "", "errada").body())
                .contains("Os dados não conferem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/atendimentos", "/camunda/app/tasklist/default/", "/engine-rest/task", "/", "/senha"})
    void aSessaoDoPortalNaoAbreODosOperadores(String caminho) {
        Navegador navegador = entrou("BENEFICIARIO", pessoas.beneficiario().documento(), "");
        String cookie = "CENTRAL-PORTAL=" + navegador.cookie("CENTRAL-PORTAL");
        HttpResponse<String> resposta = Navegador.anonimo(porta).get(caminho, "Cookie", cookie);
        assertThat(resposta.statusCode()).isIn(302, 401);
        assertThat(resposta.headers().firstValue("Location").orElse("/login")).endsWith("/login");
    }

    @Test
    void aSessaoDoOperadorNaoAbreOPortalNemASenhaDele() {
        Navegador operador = Navegador.logado(porta, "admin");
        assertThat(operador.get("/portal").statusCode()).isEqualTo(302);
        assertThat(Navegador.comCredencial(porta, "admin", "demo")
                        .get("/portal")
                        .statusCode())
                .isEqualTo(302);
        assertThat(tentar("BENEFICIARIO", "admin", "", "demo").statusCode()).isEqualTo(422);
    }

    @Test
    void saiPelaPaginaEOOperadorNoMesmoNavegadorFica() {
        Pessoa pessoa = pessoas.beneficiario();
        Navegador navegador = Navegador.logado(porta, "atendente");
        entrar(navegador, "BENEFICIARIO", pessoa.documento(), "", PessoaDeTeste.SENHA);
        String sessao = navegador.cookie("CENTRAL-PORTAL");
        assertThat(navegador
                        .formulario("/portal/sair", Map.of("_csrf", token(navegador, "/portal")))
                        .headers()
                        .firstValue("Location"))
                .contains("/portal/entrar?saiu");
        assertThat(navegador.get("/portal").statusCode()).isEqualTo(302);
        assertThat(Navegador.anonimo(porta)
                        .get("/portal", "Cookie", "CENTRAL-PORTAL=" + sessao)
                        .statusCode())
                .isEqualTo(302);
        assertThat(navegador.get("/api/atendimentos").statusCode()).isEqualTo(200);
    }

    @Test
    void quemLeOBancoNaoEntraComOQueEstaLa() {
        Navegador navegador = entrou("BENEFICIARIO", pessoas.beneficiario().documento(), "");
        String resumo = new Segredo(navegador.cookie("CENTRAL-PORTAL")).resumo();
        assertThat(banco.sql("select count(*) from sessao_do_portal where resumo = :resumo")
                        .param("resumo", resumo)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(Navegador.anonimo(porta)
                        .get("/portal", "Cookie", "CENTRAL-PORTAL=" + resumo)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aSessaoTerminaSemUsoENoMaximo() {
        for (String coluna : new String[] {"usada_em", "aberta_em"}) {
            Pessoa pessoa = pessoas.beneficiario();
            Navegador navegador = entrou("BENEFICIARIO", pessoa.documento(), "");
            banco.sql("update sessao_do_portal set " + coluna + " = " + coluna
                            + " - interval '13' hour where conta_id = :conta")
                    .param("conta", pessoa.conta())
                    .update();
            assertThat(navegador.get("/portal").statusCode()).as(coluna).isEqualTo(302);
        }
    }

    @Test
    void semTokenNadaSeFaz() {
        Navegador navegador = entrou("BENEFICIARIO", pessoas.beneficiario().documento(), "");
        assertThat(navegador.formulario("/portal/sair", Map.of()).statusCode()).isEqualTo(403);
        assertThat(navegador
                        .formulario("/portal/sair", Map.of("_csrf", token(Navegador.logado(porta, "admin"), "/senha")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(navegador.get("/portal").statusCode()).isEqualTo(200);
    }

    @Test
    void titularVeOsMenoresDaFamiliaENinguemMais() {
        Pessoa titular = pessoas.beneficiario();
        LocalDate hoje = DiaDeTeste.hoje();
        Pessoa menor = pessoas.dependente(titular, hoje.minusYears(18).plusDays(2));
        Pessoa maior = pessoas.dependente(titular, hoje.minusYears(18).minusDays(2));
        Pessoa deOutra = pessoas.dependente(pessoas.beneficiario(), hoje.minusYears(3));
        Navegador navegador = entrou("BENEFICIARIO", titular.documento(), "");
        assertThat(navegador.get("/portal").body()).contains(menor.nome()).doesNotContain(maior.nome(), deOutra.nome());
        assertThat(ver(navegador, menor.cliente()).statusCode()).isEqualTo(302);
        assertThat(navegador.get("/portal").body()).contains("selected=\"selected\">" + menor.nome());
        HttpResponse<String> deOutro = ver(navegador, deOutra.cliente());
        HttpResponse<String> deNenhum = ver(navegador, 999_999_999L);
        assertThat(deOutro.statusCode()).isEqualTo(404);
        assertThat(semToken(deNenhum, "x")).isEqualTo(semToken(deOutro, "x"));
    }

    /** LGPD, art. 14, and the civil law: others see to a minor's matters; who was let in is not any more, once it is known. */
    @Test
    void menorNaoEntraNemRecebeLinkEAoFazerDezoitoEntra() {
        LocalDate hoje = DiaDeTeste.hoje();
        Pessoa pessoa = pessoas.beneficiario();
        Navegador navegador = entrou("BENEFICIARIO", pessoa.documento(), "");
        nascida(pessoa, hoje.minusYears(18).plusDays(2));

        assertThat(navegador.get("/portal").statusCode()).isEqualTo(302);
        assertThat(tentar("BENEFICIARIO", pessoa.documento(), "", PessoaDeTeste.SENHA)
                        .body())
                .contains("Os dados não conferem");
        assertThat(acessos.de(pessoa.cliente()).impedimento()).startsWith("Menor de 18 anos não tem acesso próprio");
        assertThatThrownBy(() -> acessos.enviarLink(pessoa.cliente()))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("titular");
        assertThat(quemBate.cliente(pessoa.documento())).isEmpty();

        nascida(pessoa, hoje.minusYears(18).minusDays(2));
        assertThat(quemBate.cliente(pessoa.documento())).isPresent();
        entrou("BENEFICIARIO", pessoa.carteira(), "");
    }

    private void nascida(Pessoa pessoa, LocalDate dia) {
        banco.sql("update cliente set nascimento = :dia where id = :id")
                .param("dia", dia)
                .param("id", pessoa.cliente())
                .update();
    }

    @Test
    void depoisDeEntrarVaiParaAPaginaPedida() {
        Pessoa pessoa = pessoas.beneficiario();
        Navegador navegador = Navegador.anonimo(porta);
        navegador.get("/portal?veio=do-email", "Accept", "text/html");
        assertThat(entrar(navegador, "BENEFICIARIO", pessoa.documento(), "", PessoaDeTeste.SENHA)
                        .headers()
                        .firstValue("Location"))
                .contains("/portal?veio=do-email");
    }

    private HttpResponse<String> ver(Navegador navegador, long cliente) {
        return navegador.formulario(
                "/portal/pessoa", Map.of("cliente", "" + cliente, "_csrf", token(navegador, "/portal")));
    }

    private Navegador entrou(String sou, String login, String empresa) {
        Navegador navegador = Navegador.anonimo(porta);
        HttpResponse<String> resposta = entrar(navegador, sou, login, empresa, PessoaDeTeste.SENHA);
        assertThat(resposta.headers().firstValue("Location")).contains("/portal");
        return navegador;
    }

    private HttpResponse<String> tentar(String sou, String login, String empresa, String senha) {
        return entrar(Navegador.anonimo(porta), sou, login, empresa, senha);
    }

    private static HttpResponse<String> entrar(
            Navegador navegador, String sou, String login, String empresa, String senha) {
        Map<String, String> campos = new HashMap<>(Map.of("sou", sou, "login", login, "senha", senha));
        campos.put("empresa", empresa);
        campos.put("_csrf", token(navegador, "/portal/entrar"));
        return navegador.formulario("/portal/entrar", campos);
    }

    private static String token(Navegador navegador, String pagina) {
        return Navegador.tokenDe(navegador.get(pagina).body());
    }

    /** A page as whoever compares two of them sees it. */
    private static String semToken(HttpResponse<String> resposta, String digitado) {
        return resposta.statusCode()
                + resposta.body()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                        .replace(digitado, "");
    }

    private long trilha(String quem, String desfecho) {
        return banco.sql("select count(*) from trilha where ato = 'ENTRADA' and quem = :quem and desfecho = :desfecho")
                .param("quem", quem)
                .param("desfecho", desfecho)
                .query(Long.class)
                .single();
    }
}
