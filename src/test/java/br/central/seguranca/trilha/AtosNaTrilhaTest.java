package br.central.seguranca.trilha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import br.central.atendimento.api.ApiDeTeste;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.comum.Agora;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.Trilha;
import br.central.seguranca.Trilha.Desfecho;
import br.central.teste.ContaSql;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Each act that the trail keeps, done where a user does it, leaves its row, and what only looked leaves one too. */
@TesteDeIntegracao
@ResourceLock("trilha")
class AtosNaTrilhaTest {

    private static final Duration SEIS_ANOS = Duration.ofDays(6 * 366);

    @LocalServerPort
    int porta;

    @Autowired
    LinhasDaTrilha linhas;

    @Autowired
    SelosDaTrilha selos;

    @Autowired
    GuardaDaTrilha guarda;

    @Autowired
    RetratoDosFatos retrato;

    @Autowired
    Trilha trilha;

    @Autowired
    Agora agora;

    @Autowired
    Clientes clientes;

    @Autowired
    IdentityService identidade;

    @Autowired
    AuthorizationService autorizacoes;

    @Autowired
    JdbcTemplate banco;

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void leituraDoCadastroFicaUmaVezPorPessoaEARecusadaNaoEContadaComoLeitura() {
        String cliente = cliente(DocumentosDeTeste.cpf());
        for (int i = 0; i < 3; i++) {
            api.get("atendente", "/clientes/" + cliente).com(200);
        }
        api.get("supervisor", "/clientes/" + cliente).com(200);
        api.get("analista", "/clientes/" + cliente).com(403);

        assertThat(sobre("cliente " + cliente)).allSatisfy(linha -> {
            assertThat(linha.ato()).isEqualTo("LEITURA_DE_CLIENTE");
            assertThat(linha.desfecho()).isEqualTo("FEITO");
        });
        assertThat(sobre("cliente " + cliente))
                .extracting(LinhaDaTrilha::quem)
                .containsOnlyOnce("atendente", "supervisor");
        assertThat(sobre("cliente " + cliente)).extracting(LinhaDaTrilha::quem).doesNotContain("analista");
    }

    @Test
    void aBuscaDizQuemMostrouEEnquantoSeDigitaSoQuemForNovo() {
        String marca = Sorte.palavra("zu");
        List<Long> ids = achaveis(marca, 8);
        Instant antes = agora.instant();
        for (String digitado : List.of(marca.substring(0, 9), marca, "achada " + marca)) {
            api.post("atendente", "/clientes/busca", "{'texto': '%s'}".formatted(digitado))
                    .com(200);
        }
        api.get("supervisor", "/clientes?busca=" + marca + "-nao").com(200);
        api.get("analista", "/clientes?busca=" + marca).com(403);

        assertThat(buscasDesde(antes, ids)).containsExactly(tuple("atendente", "clientes " + juntos(ids)));

        List<Long> tambem = achaveis(marca, 2);
        api.get("atendente", "/clientes?busca=" + marca).com(200);
        assertThat(buscasDesde(antes, tambem)).containsExactly(tuple("atendente", "clientes " + juntos(tambem)));
        assertThat(sobre("cliente " + ids.get(3)))
                .extracting(LinhaDaTrilha::ato, LinhaDaTrilha::alvo)
                .containsExactly(tuple("BUSCA_DE_CLIENTE", "clientes " + juntos(ids)));
    }

    @Test
    void aPaletaDizSoQuemMostrouEALeituraFicaAlemDaBusca() {
        String marca = Sorte.palavra("zu");
        List<Long> ids = achaveis(marca, 8);
        Instant antes = agora.instant();
        Navegador atendente = Navegador.logado(porta, "atendente");
        for (int vez = 0; vez < 3; vez++) {
            assertThat(atendente
                            .pelosApps("POST", "/tasklist/paleta", "{\"busca\": \"" + marca + "\"}")
                            .body())
                    .contains(marca);
        }
        List<Long> mostrados = ids.subList(0, 6);
        await().untilAsserted(() -> assertThat(buscasDesde(antes, ids))
                .containsExactly(tuple("atendente", "clientes " + juntos(mostrados))));

        api.get("atendente", "/clientes/" + ids.get(0)).com(200);
        assertThat(sobre("cliente " + ids.get(0)))
                .extracting(LinhaDaTrilha::ato)
                .containsExactly("LEITURA_DE_CLIENTE", "BUSCA_DE_CLIENTE");
    }

    @Test
    void quemAchaVinteNaoPerguntaMaisAoBancoDoQueQuemAchaUm() throws Exception {
        String um = Sorte.palavra("zu");
        String vinte = Sorte.palavra("zu");
        achaveis(um, 1);
        List<Long> ids = achaveis(vinte, 20);
        api.get("atendente", "/clientes?busca=" + um + "x").com(200);

        List<String> deUm = comandosDaBusca(um);
        List<String> deVinte = comandosDaBusca(vinte);
        List<String> deNovo = comandosDaBusca(vinte);

        assertThat(deVinte)
                .hasSameSizeAs(deUm)
                .filteredOn(comando -> comando.startsWith("insert into trilha"))
                .hasSize(1);
        assertThat(deNovo).noneMatch(comando -> comando.startsWith("insert into trilha"));
        assertThat(sobre("clientes " + juntos(ids))).hasSize(1);
    }

    @Test
    void soALeituraDoRestritoFica() {
        String comum = api.aberto();
        String restrito = api.aberto();
        api.post("supervisor", "/atendimentos/" + restrito + "/restricao", null).com(200);
        api.get("ouvidor", "/atendimentos/" + comum).com(200);
        api.get("ouvidor", "/atendimentos/" + restrito).com(200);
        api.get("financeiro", "/atendimentos/" + restrito).com(403);

        assertThat(sobre(comum)).isEmpty();
        assertThat(sobre(restrito))
                .filteredOn(linha -> linha.quem().equals("ouvidor"))
                .extracting(LinhaDaTrilha::ato)
                .containsExactly("LEITURA_RESTRITA");
        assertThat(sobre(restrito)).extracting(LinhaDaTrilha::quem).doesNotContain("financeiro");
    }

    @Test
    void daRecusaFicaARotaENuncaOQueSeDigitou() {
        String login = "semgrupo" + Sorte.uuid().toString().substring(0, 8);
        User usuario = identidade.newUser(login);
        usuario.setPassword("girafa azul toca violino");
        identidade.saveUser(usuario);
        Navegador pessoa = Navegador.comCredencial(porta, login, "girafa azul toca violino");
        String caso = api.aberto();
        for (String caminho : List.of(
                "/api/atendimentos/" + caso,
                "/api/atendimentos/Maria%20da%20Silva",
                "/api/solicitacoes/529.982.247-25",
                "/api/clientes/52998224725",
                "/engine-rest/user/maria/profile")) {
            assertThat(pessoa.get(caminho).statusCode()).as(caminho).isEqualTo(403);
        }

        await().untilAsserted(() -> assertThat(linhas.procurar(new FiltroDaTrilha(
                        Instant.EPOCH, agora.instant().plusSeconds(60), login, null, null, null, null, 100)))
                .extracting(LinhaDaTrilha::ato, LinhaDaTrilha::desfecho, LinhaDaTrilha::alvo)
                .containsExactlyInAnyOrder(
                        tuple("ACESSO", "RECUSADO", "GET /api/atendimentos/" + caso),
                        tuple("ACESSO", "RECUSADO", "GET /api/atendimentos/{protocolo}"),
                        tuple("ACESSO", "RECUSADO", "GET /api/solicitacoes/{protocolo}"),
                        tuple("ACESSO", "RECUSADO", "GET /api/clientes/{id}"),
                        tuple("ACESSO", "RECUSADO", "GET /engine-rest/user/{…}/profile")));
    }

    @Test
    void oQueAAdministracaoMudaNoMotorFicaComOQue() {
        String grupo = "g" + Sorte.uuid().toString().substring(0, 8);
        Navegador admin = Navegador.nosApps(porta, "admin");
        assertThat(admin.pelosApps(
                                "POST",
                                "/camunda/api/engine/engine/default/authorization/create",
                                "{\"type\":1,\"permissions\":[\"READ\"],\"groupId\":\"" + grupo
                                        + "\",\"resourceType\":5,\"resourceId\":\"" + grupo + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(admin.pelosApps(
                                "PUT",
                                "/engine-rest/job-definition/suspended",
                                "{\"processDefinitionKey\":\"" + grupo + "\",\"suspended\":true}")
                        .statusCode())
                .isEqualTo(204);
        String dada = autorizacoes
                .createAuthorizationQuery()
                .groupIdIn(grupo)
                .singleResult()
                .getId();
        assertThat(admin.pelosApps("DELETE", "/engine-rest/authorization/" + dada, "")
                        .statusCode())
                .isEqualTo(204);

        await().untilAsserted(
                        () -> assertThat(sobre("POST /camunda/api/engine/engine/default/authorization/create groupId="
                                        + grupo + " type=1 resourceType=5 resourceId=" + grupo + " permissions=READ"))
                                .extracting(LinhaDaTrilha::ato, LinhaDaTrilha::quem)
                                .containsExactly(tuple("AUTORIZACAO", "admin")));
        await().untilAsserted(() -> assertThat(sobre("DELETE /engine-rest/authorization/" + dada + " groupId=" + grupo
                        + " resourceType=5 resourceId=" + grupo))
                .hasSize(1));
        await().untilAsserted(() -> assertThat(
                        sobre("PUT /engine-rest/job-definition/suspended suspended=true processDefinitionKey=" + grupo))
                .extracting(LinhaDaTrilha::ato, LinhaDaTrilha::quem)
                .containsExactly(tuple("MOTOR", "admin")));
    }

    @Test
    void exportacaoFicaCadaVez() {
        Instant antes = agora.instant();
        Navegador gestor = Navegador.comCredencial(porta, "gestor", "demo");
        for (int i = 0; i < 2; i++) {
            assertThat(gestor.get("/api/indicadores/trabalhos.csv").statusCode())
                    .isEqualTo(200);
        }

        // The answer may be there before the row.
        await().untilAsserted(() -> assertThat(desde(antes, AtoVigiado.EXPORTACAO))
                .filteredOn(linha -> "gestor".equals(linha.quem()))
                .extracting(LinhaDaTrilha::alvo)
                .containsExactly("trabalho em aberto", "trabalho em aberto"));
    }

    @Test
    void arquivoRecusadoFicaMasNaoOQueSeEscreveuNoLugarDeUmProtocolo() {
        Instant antes = agora.instant();
        String caso = api.aberto();
        assertThat(anexar(caso, "atalho.scf").status()).isEqualTo(422);
        assertThat(anexar("Maria da Silva", "atalho.scf").status()).isEqualTo(404);

        assertThat(desde(antes, AtoVigiado.ARQUIVO_RECUSADO))
                .extracting(LinhaDaTrilha::alvo)
                .anyMatch(alvo -> alvo.matches(caso + " [0-9a-f]{64} TIPO"))
                .noneMatch(alvo -> alvo.contains("Maria") || alvo.contains("atalho"));
    }

    @Test
    void dossieEParametroFicamComQuemFez() {
        Instant antes = agora.instant();
        String caso = api.aberto();
        api.get("supervisor", "/atendimentos/" + caso + "/dossie.zip").com(200);
        api.put("analista", "/catalogo/parametros/contato.maximo-minutos", "{'valor': '119'}");
        api.put("analista", "/catalogo/parametros/contato.maximo-minutos", "{'valor': ''}");

        assertThat(sobre("dossiê " + caso)).extracting(LinhaDaTrilha::quem).containsExactly("supervisor");
        assertThat(desde(antes, AtoVigiado.PARAMETRO))
                .filteredOn(linha -> linha.alvo().equals("contato.maximo-minutos"))
                .extracting(LinhaDaTrilha::quem)
                .containsExactly("analista", "analista");
    }

    @Test
    void grupoCriadoEExcluidoFicaEAPerguntaPelosGruposNao() {
        String grupo = "g" + Sorte.uuid().toString().substring(0, 8);
        Instant antes = agora.instant();
        Navegador admin = Navegador.comCredencial(porta, "admin", "demo");
        assertThat(admin.post("/engine-rest/group", "{}").statusCode()).isEqualTo(200);
        assertThat(admin.post("/engine-rest/group/create", "{\"id\":\"" + grupo + "\",\"name\":\"Teste\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(admin.excluir("/engine-rest/group/" + grupo).statusCode()).isEqualTo(204);

        await().untilAsserted(() -> assertThat(sobre("DELETE /engine-rest/group/" + grupo))
                .extracting(LinhaDaTrilha::ato)
                .containsExactly("GRUPO"));
        assertThat(desde(antes, AtoVigiado.GRUPO))
                .extracting(LinhaDaTrilha::alvo)
                .contains("POST /engine-rest/group/create id=" + grupo)
                .doesNotContain("POST /engine-rest/group");
    }

    @Test
    void direitoDadoNoProprioBancoAparece() {
        retrato.olhar();
        String grupo = "g" + Sorte.uuid().toString().substring(0, 8);
        banco.update("insert into permissao_perfil (grupo, permissao) values (?, 'EXPORTAR')", grupo);
        retrato.olhar();
        retrato.olhar();
        banco.update("delete from permissao_perfil where grupo = ?", grupo);
        retrato.olhar();

        for (String como : List.of("incluído", "tirado")) {
            assertThat(sobre(grupo + " EXPORTAR (" + como + " no banco)"))
                    .singleElement()
                    .satisfies(linha -> {
                        assertThat(linha.ato()).isEqualTo("DIREITO");
                        assertThat(linha.quem()).isNull();
                    });
        }
    }

    @Test
    void parametroMudadoPelaAplicacaoNaoApareceComoDoBanco() {
        retrato.olhar();
        api.put("analista", "/catalogo/parametros/complemento.prazo-horas", "{'valor': '71'}");
        retrato.olhar();
        api.put("analista", "/catalogo/parametros/complemento.prazo-horas", "{'valor': ''}");
        retrato.olhar();

        assertThat(sobre("complemento.prazo-horas (mudado no banco)")).isEmpty();
    }

    @Test
    void oQuePassouDoTempoDeGuardaSaiDoComecoEACadeiaVale() {
        String alvo = "alvo-" + Sorte.uuid();
        trilha.anotar(AtoVigiado.EXPORTACAO, Desfecho.FEITO, "ana", alvo);
        agora.comoSeFosse(agora.instant().minus(SEIS_ANOS), () -> {
            trilha.anotar(AtoVigiado.EXPORTACAO, Desfecho.FEITO, "ana", alvo);
            return null;
        });
        selos.selar();

        // The old one stands behind a young one: it waits for it.
        guarda.apagarOQuePassou();
        assertThat(sobre(alvo)).hasSize(2);

        agora.comoSeFosse(agora.instant().plus(SEIS_ANOS), () -> {
            guarda.apagarOQuePassou();
            return null;
        });
        assertThat(sobre(alvo)).isEmpty();
        assertThat(desde(Instant.EPOCH, AtoVigiado.TRILHA))
                .extracting(LinhaDaTrilha::alvo)
                .anyMatch(dela -> dela.endsWith("até a ordem " + linhas.base().ordem()));
        selos.selar();
        assertThat(selos.conferir()).isEmpty();
    }

    @Test
    void aPaginaMostraNomesGuardaOQueSeEscreveuERecusaQuemNaoEDaAdministracao() {
        String alvo = "alvo-" + Sorte.uuid();
        trilha.anotar(AtoVigiado.EXPORTACAO, Desfecho.FEITO, "atendente", alvo);
        Navegador admin = Navegador.logado(porta, "admin");

        String pagina = admin.get("/trilha?alvo=" + alvo).body();
        assertThat(pagina).contains("Exportação de lista ou dossiê", "Ana Souza", "<small>atendente</small>", alvo);
        assertThat(admin.get("/trilha?conferir=sim").body()).contains("Nada foi mudado nem tirado");

        var errada = admin.get("/trilha?de=32/13/2026&quem=%3Cb%3Efulano");
        assertThat(errada.statusCode()).isEqualTo(422);
        assertThat(errada.body())
                .contains("Informe um dia, como 31/12/2026.", "value=\"&lt;b&gt;fulano\"", "value=\"32/13/2026\"");
        assertThat(admin.get("/trilha?ato=NENHUM").statusCode()).isEqualTo(422);
        assertThat(admin.get("/trilha?antes=x").statusCode()).isEqualTo(422);

        assertThat(Navegador.logado(porta, "supervisor").get("/trilha").statusCode())
                .isEqualTo(403);
        assertThat(Navegador.anonimo(porta).get("/trilha").statusCode()).isEqualTo(302);
    }

    private ApiDeTeste.Resposta anexar(String caso, String nome) {
        var arquivo = new MockMultipartFile("arquivo", nome, "text/plain", "[Shell]".getBytes(StandardCharsets.UTF_8));
        return api.enviar(MockMvcRequestBuilders.multipart("/api/atendimentos/{caso}/anexos", caso)
                .file(arquivo)
                .with(SecurityMockMvcRequestPostProcessors.httpBasic("atendente", "demo")));
    }

    private String cliente(String cpf) {
        return String.valueOf(
                (Object) api.post("atendente", "/clientes", "{'nome': 'Zélia da Trilha', 'cpf': '%s'}".formatted(cpf))
                        .com(201)
                        .em("$.id"));
    }

    /** Without what is asked about who asks, which is remembered for a while. */
    private List<String> comandosDaBusca(String texto) throws Exception {
        return ContaSql.comandosDurante(
                        () -> api.get("atendente", "/clientes?busca=" + texto).com(200))
                .stream()
                .filter(comando -> comando.contains("cliente") || comando.contains("trilha"))
                .toList();
    }

    private List<Long> achaveis(String marca, int quantos) {
        List<NovoCliente> novos = IntStream.range(0, quantos)
                .mapToObj(i -> NovoCliente.pf("Achada " + marca, DocumentosDeTeste.cpf()))
                .toList();
        return ComoSistema.executar(() ->
                novos.stream().map(clientes::cadastrar).map(ClienteView::id).toList());
    }

    private List<Tuple> buscasDesde(Instant quando, List<Long> ids) {
        return desde(quando, AtoVigiado.BUSCA_DE_CLIENTE).stream()
                .filter(linha -> ids.stream().anyMatch(id -> (linha.alvo() + ",").matches(".*[ ,]" + id + ",.*")))
                .map(linha -> tuple(linha.quem(), linha.alvo()))
                .toList();
    }

    private static String juntos(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private List<LinhaDaTrilha> sobre(String alvo) {
        return linhas.procurar(new FiltroDaTrilha(
                Instant.parse("2000-01-01T00:00:00Z"),
                Instant.parse("2100-01-01T00:00:00Z"),
                null,
                null,
                alvo,
                null,
                null,
                500));
    }

    private List<LinhaDaTrilha> desde(Instant quando, AtoVigiado ato) {
        return linhas.procurar(
                new FiltroDaTrilha(quando, Instant.parse("2100-01-01T00:00:00Z"), null, ato, null, null, null, 500));
    }
}
