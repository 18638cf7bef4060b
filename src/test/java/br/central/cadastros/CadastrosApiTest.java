package br.central.cadastros;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.seguranca.Historico;
import br.central.seguranca.Permissao;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Groups, rights and people by the API: what is refused, and that what is changed holds at once. */
@TesteDeIntegracao
class CadastrosApiTest {

    @LocalServerPort
    int porta;

    @Autowired
    IdentityService identidade;

    @Autowired
    Historico historico;

    String grupo = "g" + Sorte.uuid().toString().substring(0, 8);
    String pessoa = "p" + grupo;
    Navegador admin;

    @BeforeEach
    void umGrupoEUmaPessoa() {
        admin = Navegador.comCredencial(porta, "admin", "demo");
        assertThat(criar(grupo).statusCode()).isEqualTo(201);
        var nova = identidade.newUser(pessoa);
        nova.setFirstName("Pessoa");
        nova.setLastName(grupo);
        nova.setPassword("demo");
        identidade.saveUser(nova);
    }

    private HttpResponse<String> criar(String codigo) {
        return admin.post(
                "/api/cadastros/grupos",
                "{\"codigo\":\"%s\",\"nome\":\"Grupo %s\",\"atuacao\":\"RESPONDE\"}".formatted(codigo, codigo));
    }

    private int incluir(String login) {
        return admin.enviar("PUT", "/api/cadastros/grupos/" + grupo + "/membros/" + login)
                .statusCode();
    }

    private HttpResponse<String> mudar(String permissao, String de, String para) {
        return admin.put(
                "/api/cadastros/direitos/" + permissao + "/grupos/" + grupo,
                "{\"de\":\"%s\",\"para\":\"%s\"}".formatted(de, para));
    }

    @ParameterizedTest
    @CsvSource({
        "'', codigo",
        "'Com Espaço', codigo",
        "'ação', codigo",
        "'a/b', codigo",
        "'-x', codigo",
        "'financeiro', codigo",
        "'a%0d', codigo"
    })
    void codigoQueNaoServe(String codigo, String campo) {
        HttpResponse<String> recusado = criar(codigo);
        assertThat(recusado.statusCode()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(recusado.body(), "$.erros[*].campo"))
                .contains(campo);
    }

    @Test
    void duasVezesNaoEDeDoisAoMesmoTempoUm() {
        assertThat(criar(grupo).statusCode()).isEqualTo(422);
        String dados = "{\"nome\":\"Outro %s\",\"ativo\":true,\"versao\":0}".formatted(grupo);
        assertThat(admin.put("/api/cadastros/grupos/" + grupo, dados).statusCode())
                .isEqualTo(200);
        assertThat(admin.put("/api/cadastros/grupos/" + grupo, dados.replace("Outro", "Mais um"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(admin.get("/api/cadastros/grupos/" + grupo).body()).contains("Outro " + grupo);
    }

    @Test
    void membroEResponsavel() {
        assertThat(incluir("ninguem-" + grupo)).isEqualTo(422);
        assertThat(incluir(pessoa)).isEqualTo(204);
        assertThat(incluir(pessoa)).isEqualTo(409);
        String comResponsavel = "{\"nome\":\"Grupo %s\",\"ativo\":true,\"responsavel\":\"%s\",\"versao\":%d}";
        assertThat(admin.put("/api/cadastros/grupos/" + grupo, comResponsavel.formatted(grupo, "atendente", 0))
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.put("/api/cadastros/grupos/" + grupo, comResponsavel.formatted(grupo, pessoa, 0))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> responsavel = admin.excluir("/api/cadastros/grupos/" + grupo + "/membros/" + pessoa);
        assertThat(responsavel.statusCode()).isEqualTo(409);
        assertThat(responsavel.body()).contains("responde pelo grupo");
        String semNinguem = "{\"nome\":\"Grupo %s\",\"ativo\":true,\"versao\":1}".formatted(grupo);
        assertThat(admin.put("/api/cadastros/grupos/" + grupo, semNinguem).statusCode())
                .isEqualTo(422);
        HttpResponse<String> comGente = admin.excluir("/api/cadastros/grupos/" + grupo);
        assertThat(comGente.statusCode()).isEqualTo(409);
        assertThat(comGente.body()).contains("ainda há 1 pessoa nele");
    }

    @Test
    void aUltimaAlteracaoSeDesfazEODesfazerTambem() {
        incluir(pessoa);
        assertThat(desfazer(0).statusCode()).isEqualTo(409);
        assertThat(desfazer(0).body()).contains("nada há a desfazer");
        String dados = "{\"nome\":\"Grupo %s\",\"ativo\":true,\"email\":\"%s\",\"substitutos\":[%s],\"versao\":%d}";
        String endereco = "/api/cadastros/grupos/" + grupo;
        admin.put(endereco, dados.formatted(grupo, "um@example.com", "\"" + pessoa + "\"", 0));
        admin.put(endereco, dados.formatted("Outro", "outro@example.com", "", 1));
        String visto = admin.get(endereco).body();
        assertThat(JsonPath.<List<String>>read(visto, "$.desfaz[*].nome"))
                .containsExactly("Nome", "E-mail", "Substitutos");
        assertThat(JsonPath.<String>read(visto, "$.desfaz[1].para")).isEqualTo("um@example.com");

        assertThat(desfazer(1).statusCode()).as("the version that was seen").isEqualTo(409);
        String desfeito = desfazer(2).body();
        assertThat(JsonPath.<String>read(desfeito, "$.nome")).isEqualTo("Grupo " + grupo);
        assertThat(JsonPath.<String>read(desfeito, "$.email")).isEqualTo("um@example.com");
        assertThat(JsonPath.<List<String>>read(desfeito, "$.substitutos")).containsExactly(pessoa);
        assertThat(JsonPath.<String>read(desfazer(3).body(), "$.email")).isEqualTo("outro@example.com");

        Navegador naTela = Navegador.logado(porta, "admin");
        String pagina = naTela.get("/cadastros/grupos/" + grupo).body();
        assertThat(pagina).contains("E-mail: de «outro@example.com» para «um@example.com»");
        naTela.formulario(
                "/cadastros/grupos/" + grupo + "/desfazer", Map.of("versao", "4", "_csrf", Navegador.tokenDe(pagina)));
        assertThat(naTela.get("/cadastros/grupos/" + grupo).body()).contains("value=\"um@example.com\"");

        desfazer(5);
        admin.excluir(endereco + "/membros/" + pessoa);
        String semQuemSaiu = desfazer(6).body();
        assertThat(JsonPath.<String>read(semQuemSaiu, "$.email")).isEqualTo("um@example.com");
        assertThat(JsonPath.<List<String>>read(semQuemSaiu, "$.substitutos")).isEmpty();
        assertThat(Navegador.comCredencial(porta, "supervisor", "demo")
                        .post(endereco + "/desfazer?versao=6", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void desfazerNaoTiraOResponsavelDeQuemEstaEmUso() {
        incluir(pessoa);
        String endereco = "/api/cadastros/grupos/" + grupo;
        String dados = "{\"nome\":\"%s\",\"ativo\":true,%s\"versao\":%d}";
        admin.put(endereco, dados.formatted("Grupo " + grupo, "\"substitutos\":[\"" + pessoa + "\"],", 0));
        String responsavel = "\"responsavel\":\"" + pessoa + "\",";
        admin.put(endereco, dados.formatted("Outro " + grupo, responsavel, 1));
        assertThat(JsonPath.<List<String>>read(admin.get(endereco).body(), "$.desfaz[*].nome"))
                .containsExactly("Nome");
        String desfeito = desfazer(2).body();
        assertThat(JsonPath.<String>read(desfeito, "$.nome")).isEqualTo("Grupo " + grupo);
        assertThat(JsonPath.<String>read(desfeito, "$.responsavel")).isEqualTo(pessoa);

        String outro = "g" + Sorte.uuid().toString().substring(0, 8);
        criar(outro);
        admin.enviar("PUT", "/api/cadastros/grupos/" + outro + "/membros/" + pessoa);
        admin.put("/api/cadastros/grupos/" + outro, dados.formatted("Grupo " + outro, responsavel, 0));
        assertThat(Navegador.logado(porta, "admin")
                        .get("/cadastros/grupos/" + outro)
                        .body())
                .contains("responsável</span>")
                .doesNotContain("Desfazer a última alteração");
        HttpResponse<String> nada = admin.post("/api/cadastros/grupos/" + outro + "/desfazer?versao=1", "");
        assertThat(nada.statusCode()).isEqualTo(409);
        assertThat(nada.body()).contains("nada há a desfazer");
    }

    @Test
    void foraDeUsoFicaSemResponsavelEEntaoSome() {
        incluir(pessoa);
        String endereco = "/api/cadastros/grupos/" + grupo;
        String dados = "{\"nome\":\"Grupo %s\",\"ativo\":%s,\"responsavel\":\"%s\",\"versao\":%d}";
        admin.put(endereco, dados.formatted(grupo, true, pessoa, 0));
        HttpResponse<String> emUso = admin.put(endereco, dados.formatted(grupo, true, "", 1));
        assertThat(emUso.statusCode()).isEqualTo(422);
        assertThat(emUso.body()).contains("ou tire o grupo de uso");
        assertThat(admin.put(endereco, dados.formatted(grupo, false, "", 1)).statusCode())
                .isEqualTo(200);
        assertThat(admin.excluir(endereco + "/membros/" + pessoa).statusCode()).isEqualTo(204);
        assertThat(admin.excluir(endereco).statusCode()).isEqualTo(204);
        assertThat(admin.get(endereco).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> desfazer(int versao) {
        return admin.post("/api/cadastros/grupos/" + grupo + "/desfazer?versao=" + versao, "");
    }

    @Test
    void oVazioSomeDeTodaParte() {
        assertThat(admin.excluir("/api/cadastros/grupos/" + grupo).statusCode()).isEqualTo(204);
        assertThat(admin.get("/api/cadastros/grupos/" + grupo).statusCode()).isEqualTo(404);
        assertThat(identidade.createGroupQuery().groupId(grupo).count()).isZero();
        assertThat(admin.excluir("/api/cadastros/grupos/supervisao").statusCode())
                .isEqualTo(409);
    }

    @Test
    void foraDeUsoNaoRecebe() {
        incluir(pessoa);
        mudar("RESPONDER_DEMANDA", "NADA", "CONCEDIDO");
        HttpResponse<String> financeiro =
                admin.put("/api/cadastros/grupos/financeiro", "{\"nome\":\"Financeiro\",\"ativo\":false,\"versao\":0}");
        assertThat(financeiro.statusCode()).isEqualTo(409);
        assertThat(financeiro.body()).contains("ainda recebe trabalho", "linhas da tabela «Grupos responsáveis»");
        assertThat(admin.put(
                                "/api/cadastros/grupos/" + grupo,
                                "{\"nome\":\"Grupo %s\",\"ativo\":false,\"versao\":0}".formatted(grupo))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> redirecionada = Navegador.comCredencial(porta, "financeiro", "demo")
                .post(
                        "/api/solicitacoes/" + encaminhada() + "/redirecionamento",
                        "{\"grupo\":\"%s\",\"texto\":\"É deles.\"}".formatted(grupo));
        assertThat(redirecionada.statusCode()).as(redirecionada.body()).isEqualTo(422);
        assertThat(redirecionada.body()).contains("fora de uso");
    }

    private String encaminhada() {
        Navegador atendente = Navegador.comCredencial(porta, "atendente", "demo");
        String aberto = atendente
                .post(
                        "/api/atendimentos",
                        "{\"origem\":\"TELEFONE\",\"classificacao\":\"financeiro/boleto/segunda-via\",\"solicitacoes\":"
                                + "[{\"tipo\":\"financeiro/boleto/segunda-via\",\"descricao\":\"Quer o boleto.\"}]}")
                .body();
        String protocolo = JsonPath.read(aberto, "$.protocolo");
        atendente.post("/api/atendimentos/" + protocolo + "/encaminhamento", "{\"texto\":\"Peço resposta.\"}");
        return JsonPath.read(aberto, "$.solicitacoes[0].protocolo");
    }

    static Stream<String> direitos() {
        return Stream.of(Permissao.values()).map(Enum::name);
    }

    /** None, granted, taken again: of each right, by the API, seen by who has it in the same breath. */
    @ParameterizedTest
    @MethodSource("direitos")
    void cadaDireitoSeDaESeTira(String permissao) {
        incluir(pessoa);
        assertThat(pode(permissao)).isFalse();
        assertThat(mudar(permissao, "NADA", "CONCEDIDO").statusCode()).isEqualTo(204);
        assertThat(pode(permissao)).isTrue();
        assertThat(mudar(permissao, "NADA", "CONCEDIDO").statusCode()).isEqualTo(409);
        boolean restringe = Permissao.valueOf(permissao).restringe();
        assertThat(mudar(permissao, "CONCEDIDO", "VEDADO").statusCode()).isEqualTo(restringe ? 204 : 422);
        if (restringe) {
            assertThat(pode(permissao)).isFalse();
        } else {
            assertThat(mudar(permissao, "CONCEDIDO", "NADA").statusCode()).isEqualTo(204);
        }
        assertThat(pode(permissao)).isFalse();
    }

    private boolean pode(String permissao) {
        String direitos =
                admin.get("/api/cadastros/pessoas/" + pessoa + "/direitos").body();
        return JsonPath.<List<Boolean>>read(direitos, "$[?(@.permissao=='" + permissao + "')].pode")
                .get(0);
    }

    @Test
    void oQueUmGrupoVedaNenhumOutroDa() {
        incluir(pessoa);
        admin.enviar("PUT", "/api/cadastros/grupos/atendimento/membros/" + pessoa);
        assertThat(pode("INCLUIR_ANEXO")).isTrue();
        assertThat(mudar("INCLUIR_ANEXO", "NADA", "VEDADO").statusCode()).isEqualTo(204);
        assertThat(pode("INCLUIR_ANEXO")).isFalse();
        Navegador dela = Navegador.comCredencial(porta, pessoa, "demo");
        String aberto =
                dela.post("/api/atendimentos", "{\"origem\":\"TELEFONE\"}").body();
        assertThat(dela.post(
                                "/api/atendimentos/" + JsonPath.read(aberto, "$.protocolo") + "/anexos",
                                "--x--",
                                "Accept",
                                "application/json")
                        .statusCode())
                .isNotEqualTo(201);
        String mudancas = admin.get("/api/cadastros/direitos/mudancas").body();
        int id = JsonPath.<List<Integer>>read(mudancas, "$[?(@.grupo=='" + grupo + "')].id")
                .get(0);
        assertThat(admin.post("/api/cadastros/direitos/mudancas/" + id + "/desfazer", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(pode("INCLUIR_ANEXO")).isTrue();
        assertThat(admin.post("/api/cadastros/direitos/mudancas/" + id + "/desfazer", "")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void soAUltimaMudancaDeUmDireitoSeDesfazEPorQuemOTem() {
        incluir(pessoa);
        mudar("CONCEDER_DIREITOS", "NADA", "CONCEDIDO");
        mudar("CANCELAR", "NADA", "CONCEDIDO");
        mudar("CANCELAR", "CONCEDIDO", "NADA");
        mudar("EXPORTAR", "NADA", "CONCEDIDO");
        mudar("EXPORTAR", "CONCEDIDO", "NADA");
        List<Integer> mudancas = JsonPath.read(
                admin.get("/api/cadastros/direitos/mudancas").body(), "$[?(@.grupo=='" + grupo + "')].id");
        String botao = "/cadastros/direitos/mudancas/%d/desfazer";
        String daAdministracao =
                Navegador.logado(porta, "admin").get("/cadastros/direitos").body();
        assertThat(mudancas).hasSize(5);
        assertThat(mudancas.stream().map(id -> daAdministracao.contains(botao.formatted(id))))
                .containsExactly(true, false, true, false, true);
        HttpResponse<String> velha = admin.post("/api" + botao.formatted(mudancas.get(3)), "");
        assertThat(velha.statusCode()).isEqualTo(409);
        assertThat(velha.body()).contains("Este direito mudou de novo depois disso: desfaça a mudança mais nova.");

        Navegador dela = Navegador.logado(porta, pessoa);
        String pagina = dela.get("/cadastros/direitos").body();
        assertThat(mudancas.stream().map(id -> pagina.contains(botao.formatted(id))))
                .containsExactly(false, false, false, false, true);
        HttpResponse<String> semTer =
                dela.formulario(botao.formatted(mudancas.get(0)), Map.of("_csrf", Navegador.tokenDe(pagina)));
        assertThat(semTer.statusCode()).isEqualTo(403);
        assertThat(semTer.body()).contains("Ninguém concede o que não pode. Falta a você: EXPORTAR");
    }

    @Test
    void quemNaoPodeDarLePorQueENaoPerdeODigitado() {
        incluir(pessoa);
        mudar("CADASTRAR_GRUPOS", "NADA", "CONCEDIDO");
        Navegador dela = Navegador.logado(porta, pessoa);
        String token = Navegador.tokenDe(dela.get("/cadastros/grupos").body());
        String motivo = "Ninguém concede o que não pode. Falta a você: ";
        List.of(
                        dela.formulario(
                                "/cadastros/grupos",
                                Map.of(
                                        "_csrf",
                                        token,
                                        "codigo",
                                        "x" + grupo,
                                        "nome",
                                        "Digitado " + grupo,
                                        "atuacao",
                                        "ATENDE",
                                        "direitosDe",
                                        "supervisao")),
                        dela.formulario(
                                "/cadastros/pessoas",
                                Map.of(
                                        "_csrf",
                                        token,
                                        "login",
                                        "x" + grupo,
                                        "nome",
                                        "Digitado " + grupo,
                                        "senha",
                                        "Girassol-amarelo-4821",
                                        "grupo",
                                        "supervisao")))
                .forEach(recusada -> {
                    assertThat(recusada.statusCode()).isEqualTo(403);
                    assertThat(recusada.body())
                            .contains(motivo, "value=\"Digitado " + grupo, "value=\"supervisao\" selected");
                });
        HttpResponse<String> membro = dela.formulario(
                "/cadastros/grupos/supervisao/membros", Map.of("_csrf", token, "login", pessoa, "procura", "pessoa"));
        assertThat(membro.statusCode()).isEqualTo(403);
        assertThat(membro.body()).contains(motivo, "value=\"" + pessoa + "\" selected");
        HttpResponse<String> bloqueio =
                dela.formulario("/cadastros/pessoas/admin/bloqueio", Map.of("_csrf", token, "motivo", "Saiu ontem."));
        assertThat(bloqueio.statusCode()).isEqualTo(403);
        assertThat(bloqueio.body()).contains("Só a administração", "value=\"Saiu ontem.\"");
    }

    @Test
    void aPessoaAlemDaPrimeiraPaginaSeAchaESePoeNoGrupo() {
        List<String> muitas =
                IntStream.range(0, 201).mapToObj(n -> grupo + "-" + n).toList();
        muitas.forEach(login -> {
            var uma = identidade.newUser(login);
            uma.setFirstName("Zz%s".formatted(login));
            identidade.saveUser(uma);
        });
        try {
            Navegador naTela = Navegador.logado(porta, "admin");
            String ultima = "value=\"" + muitas.get(99) + "\"";
            String pagina = "/cadastros/grupos/" + grupo;
            assertThat(naTela.get(pagina).body()).contains("Há mais: digite parte do nome.");
            assertThat(naTela.get(pagina + "?procura=" + muitas.get(99)).body())
                    .contains(ultima)
                    .doesNotContain("Há mais");
            assertThat(naTela.get(pagina + "?procura=nenhuma-" + grupo).body())
                    .contains("Ninguém fora do grupo com este nome.");
            assertThat(naTela.get("/cadastros/pessoas?busca=zz" + grupo).body())
                    .contains("Aqui estão as primeiras 200. Há mais");
            muitas.subList(0, 2).forEach(this::incluir);
            assertThat(naTela.get(pagina + "?procura=zz" + grupo).body())
                    .as("who is in already takes nobody's place")
                    .contains(ultima)
                    .doesNotContain("Há mais");
        } finally {
            muitas.forEach(identidade::deleteUser);
        }
    }

    @Test
    void oHistoricoChamaQuemEntrouPeloNome() {
        String nova = "n" + grupo;
        admin.post(
                "/api/cadastros/pessoas",
                "{\"nome\":\"Nova\",\"sobrenome\":\"Chegada\",\"login\":\"%s\",\"senha\":\"Girassol-amarelo-4821\",\"grupo\":\"%s\"}"
                        .formatted(nova, grupo));
        assertThat(historico.de("grupo", grupo))
                .extracting(Historico.Mudanca::campo)
                .contains(new Historico.Campo("Membro", null, "Nova Chegada"));
        assertThat(historico.de("pessoa", nova))
                .extracting(Historico.Mudanca::campo)
                .contains(new Historico.Campo("Pessoa", null, "Nova Chegada"));
    }

    @Test
    void ninguemConcedeOQueNaoPodeNemEntraNaAdministracao() {
        incluir(pessoa);
        mudar("CONCEDER_DIREITOS", "NADA", "CONCEDIDO");
        mudar("CADASTRAR_GRUPOS", "NADA", "CONCEDIDO");
        Navegador dela = Navegador.comCredencial(porta, pessoa, "demo");
        HttpResponse<String> recusada = dela.put(
                "/api/cadastros/direitos/CANCELAR/grupos/" + grupo, "{\"de\":\"NADA\",\"para\":\"CONCEDIDO\"}");
        assertThat(recusada.statusCode()).isEqualTo(403);
        assertThat(recusada.body()).contains("Ninguém concede o que não pode", "CANCELAR");
        assertThat(dela.enviar("PUT", "/api/cadastros/grupos/camunda-admin/membros/" + pessoa)
                        .statusCode())
                .isEqualTo(403);
        assertThat(dela.enviar("PUT", "/api/cadastros/grupos/supervisao/membros/" + pessoa)
                        .statusCode())
                .isEqualTo(403);
        assertThat(dela.put("/api/cadastros/pessoas/admin/bloqueio", "{\"motivo\":\"Saiu.\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aUltimaPessoaQueAdministraFica() {
        long administradores =
                identidade.createUserQuery().memberOfGroup("camunda-admin").count();
        HttpResponse<String> fora = admin.excluir("/api/cadastros/grupos/camunda-admin/membros/admin");
        if (administradores == 1) {
            assertThat(fora.statusCode()).isEqualTo(409);
            assertThat(fora.body()).contains("é a última pessoa que administra");
        } else {
            identidade.createMembership("admin", "camunda-admin");
        }
        assertThat(admin.put("/api/cadastros/pessoas/admin/bloqueio", "{\"motivo\":\"Eu.\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void bloqueadaSaiEVolta() {
        incluir(pessoa);
        Navegador dela = Navegador.anonimo(porta);
        dela.entrar(pessoa, "demo");
        assertThat(dela.get("/senha").statusCode()).isEqualTo(200);
        assertThat(admin.put("/api/cadastros/pessoas/" + pessoa + "/bloqueio", "{\"motivo\":\"\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.put("/api/cadastros/pessoas/" + pessoa + "/bloqueio", "{\"motivo\":\"Afastada.\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(dela.get("/senha").statusCode()).isEqualTo(302);
        assertThat(Navegador.comCredencial(porta, pessoa, "demo")
                        .get("/api/catalogo/classificacoes")
                        .statusCode())
                .isEqualTo(401);
        assertThat(admin.excluir("/api/cadastros/pessoas/" + pessoa + "/bloqueio")
                        .statusCode())
                .isEqualTo(204);
        assertThat(Navegador.comCredencial(porta, pessoa, "demo")
                        .get("/api/catalogo/classificacoes")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"atendente", "supervisor", "gestor", "analista", "financeiro"})
    void soQuemTemODireitoVeOsCadastros(String login) {
        Navegador outro = Navegador.comCredencial(porta, login, "demo");
        Navegador noNavegador = Navegador.logado(porta, login);
        for (String qual : List.of("grupos", "direitos", "pessoas")) {
            assertThat(outro.get("/api/cadastros/" + qual).statusCode()).isEqualTo(403);
            assertThat(noNavegador.get("/cadastros/" + qual).statusCode()).isEqualTo(403);
        }
    }
}
