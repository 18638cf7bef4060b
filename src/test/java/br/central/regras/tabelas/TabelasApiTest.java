package br.central.regras.tabelas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.prazos.Decisoes;
import br.central.regras.Comprimido;
import br.central.regras.publicacao.MarcadasDeTeste;
import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The table of the window for restarts, changed and put back, as its analysts do it. */
@TesteDeIntegracao
class TabelasApiTest {

    private static final String JANELA = "/api/regras/tabelas/janela-reinicio";
    private static final String FINANCEIRO = "/rascunho/linhas/Rule_Financeiro";

    @LocalServerPort
    int porta;

    @Autowired
    MockMvc mvc;

    @Autowired
    Decisoes decisoes;

    @Autowired
    MarcadasDeTeste marcadas;

    @Autowired
    RascunhosNoBanco rascunhos;

    @Autowired
    RepositoryService modelos;

    @Autowired
    IdentityService identidade;

    @Autowired
    JdbcClient banco;

    @Autowired
    Clock relogio;

    int antes;

    @BeforeEach
    void comeco() {
        antes = emVigor();
    }

    @AfterEach
    void comoEstava() {
        modelos.createDecisionDefinitionQuery().decisionDefinitionKey("janela-reinicio").list().stream()
                .filter(uma -> uma.getVersion() > antes)
                .forEach(uma -> modelos.deleteDeployment(uma.getDeploymentId(), true));
        banco.sql("delete from regras_rascunho_passo").update();
        banco.sql("delete from regras_rascunho").update();
        banco.sql("delete from regras_publicacao").update();
        comEmail("analista", null);
    }

    @Test
    void umaMudancaVaiDoRascunhoAVigorEVolta() throws Exception {
        assertThat(horas()).isEqualTo(24);
        analista(post(JANELA + "/rascunho"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.versao").value(1));
        horas(1, "48").andExpect(status().isOk()).andExpect(jsonPath("$.problemas", empty()));

        analista(get(JANELA + "/rascunho/diferenca"))
                .andExpect(jsonPath("$.linhas", hasSize(1)))
                .andExpect(jsonPath("$.linhas[0].celulas[0].antes").value("24"))
                .andExpect(jsonPath("$.linhas[0].celulas[0].depois").value("48"))
                .andExpect(jsonPath("$.efeitos[0].frase", containsString("financeiro/*")))
                .andExpect(jsonPath("$.efeitos[0].frase", containsString("24 horas → 48; ")));
        publicar(2, "Mais tempo ao cliente")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.situacao").value("PUBLICADA"))
                .andExpect(jsonPath("$.fim.versao").value(antes + 1));

        assertThat(horas()).isEqualTo(48);
        analista(get(JANELA + "/rascunho")).andExpect(status().isNotFound());
        analista(get(JANELA + "/versoes"))
                .andExpect(jsonPath("$[0].motivo").value("Mais tempo ao cliente"))
                .andExpect(jsonPath("$[0].emVigor").value(true))
                .andExpect(jsonPath("$[0].por", not(containsString("analista"))));

        voltar(antes + 1)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.voltaA").value(antes));
        assertThat(horas()).isEqualTo(24);
        voltar(antes + 1).andExpect(status().isConflict());
        voltar(antes + 2).andExpect(status().isCreated());
        assertThat(horas()).isEqualTo(48);
        analista(get(JANELA + "/diferenca?de=" + antes + "&ate=" + (antes + 2)))
                .andExpect(jsonPath("$.linhas", empty()));
        analista(get(JANELA + "/diferenca?de=" + (antes + 1) + "&ate=" + (antes + 3)))
                .andExpect(jsonPath("$.linhas", empty()))
                .andExpect(jsonPath("$.efeitos", empty()));
    }

    /** A demand is about a leaf: a branch is only what a cell of a table may say. */
    @Test
    void oSimuladorOfereceSoOQueAceita() throws Exception {
        String pagina = Navegador.logado(porta, "analista")
                .get("/cockpit/regras/simular")
                .body();
        assertThat(pagina).contains("value=\"reembolso/consulta\"").doesNotContain("/*\"");
    }

    @Test
    void deQuemPublicaPorForaTambemSeSabe() throws Exception {
        String tabela = new String(
                getClass().getResourceAsStream("/dmn/janela-reinicio.dmn").readAllBytes(), StandardCharsets.UTF_8);
        assertThat(Navegador.comCredencial(porta, "analista", "demo")
                        .implantar("Janela de verão", "janela-reinicio.dmn", tabela + "<!-- igual -->")
                        .statusCode())
                .isEqualTo(200);

        analista(get(JANELA + "/versoes"))
                .andExpect(jsonPath("$[0].por", containsString(" ")))
                .andExpect(jsonPath("$[0].por", not(containsString("Publicada"))))
                .andExpect(jsonPath("$[0].motivo").value("Janela de verão"))
                .andExpect(jsonPath("$[" + antes + "].por").value("Veio com o sistema"));
    }

    @Test
    void oSegundoDosDoisQuePublicamSabeDeQuemEAVersao() throws Exception {
        analista(post(JANELA + "/rascunho"));
        horas(1, "48");
        banco.sql("update regras_rascunho set analista = 'outro'").update();
        analista(post(JANELA + "/rascunho"));
        horas(1, "72");
        publicar(2, "Primeira").andExpect(status().isCreated());
        banco.sql("update regras_rascunho set analista = 'analista' where analista = 'outro'")
                .update();

        publicar(2, "Segunda")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("versão " + (antes + 1))))
                .andExpect(jsonPath("$.detail", containsString("Primeira")));
        assertThat(horas()).isEqualTo(72);

        analista(post(JANELA + "/rascunho/atualizar"), "{\"versao\": 2}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.baseVersao").value(antes + 1));
        publicar(3, "Segunda").andExpect(status().isCreated());
        assertThat(horas()).isEqualTo(48);
    }

    @Test
    void aMarcadaSaiNoMomentoUmaVez() throws Exception {
        analista(post(JANELA + "/rascunho"));
        horas(1, "48");
        marcar(2)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.situacao").value("AGENDADA"));
        marcadas.publicar();
        assertThat(horas()).isEqualTo(24);

        vencer();
        marcadas.publicar();
        marcadas.publicar();

        assertThat(horas()).isEqualTo(48);
        assertThat(emVigor()).isEqualTo(antes + 1);
    }

    @Test
    void aMarcadaQueJaNaoServeEDitaEVoltaARascunho() throws Exception {
        comEmail("analista", "analista@example.com");
        analista(post(JANELA + "/rascunho"));
        horas(1, "48");
        marcar(2);
        analista(post(JANELA + "/rascunho"));
        horas(1, "72");
        publicar(2, "No meio").andExpect(status().isCreated());
        vencer();

        marcadas.publicar();

        assertThat(horas()).isEqualTo(72);
        analista(get("/api/regras/publicacoes"))
                .andExpect(jsonPath("$[?(@.situacao == 'FALHOU')].fim.falha", hasItem(containsString("No meio"))));
        analista(get(JANELA + "/rascunho"))
                .andExpect(jsonPath("$.linhas[?(@.id == 'Rule_Financeiro')].celulas.horas", hasItem("48")));
        assertThat(banco.sql("select count(*) from mensagem where assunto like '%Janela de rein%cio%publicada%'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aMarcadaDeQuemPerdeuODireitoNaoSai() throws Exception {
        Object antes = horas();
        analista(post(JANELA + "/rascunho"));
        horas(1, "48");
        marcar(2);
        banco.sql("update regras_publicacao set por = 'atendente'").update();
        vencer();

        marcadas.publicar();

        assertThat(horas()).isEqualTo(antes);
        analista(get("/api/regras/publicacoes"))
                .andExpect(jsonPath("$[0].situacao").value("FALHOU"))
                .andExpect(jsonPath("$[0].fim.falha", containsString("já não pode publicar modelos")));
    }

    @Test
    void oQueMudouEnquantoSeTraziaABaseNovaFica() throws Exception {
        analista(post(JANELA + "/rascunho"));
        RascunhosNoBanco.Rascunho lido =
                rascunhos.de("janela-reinicio", "analista").orElseThrow();
        horas(1, "48");

        assertThat(rascunhos.mudarABase(lido, 99, lido.modelo(), lido.linhas())).isFalse();
        analista(get(JANELA + "/rascunho"))
                .andExpect(jsonPath("$.baseVersao").value(lido.baseVersao()))
                .andExpect(jsonPath("$.linhas[?(@.id == 'Rule_Financeiro')].celulas.horas", hasItem("48")));
    }

    private void comEmail(String login, String email) {
        User pessoa = identidade.createUserQuery().userId(login).singleResult();
        pessoa.setEmail(email);
        identidade.saveUser(pessoa);
    }

    @Test
    void aMarcadaCanceladaEOutraVezRascunho() throws Exception {
        analista(post(JANELA + "/rascunho"));
        horas(1, "48");
        Integer id = JsonPath.read(marcar(2).andReturn().getResponse().getContentAsString(), "$.id");

        analista(delete("/api/regras/publicacoes/" + id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.situacao").value("CANCELADA"));
        analista(delete("/api/regras/publicacoes/" + id)).andExpect(status().isConflict());
        vencer();
        marcadas.publicar();

        assertThat(horas()).isEqualTo(24);
        analista(get(JANELA + "/rascunho"))
                .andExpect(jsonPath("$.linhas[?(@.id == 'Rule_Financeiro')].celulas.horas", hasItem("48")));
    }

    @Test
    void aCanceladaPorOutraPessoaERascunhoDeQuemAMarcou() throws Exception {
        analista(post(JANELA + "/rascunho"));
        horas(1, "48");
        Integer id = JsonPath.read(marcar(2).andReturn().getResponse().getContentAsString(), "$.id");
        analista(post(JANELA + "/rascunho"));
        horas(1, "72");

        como("admin", delete("/api/regras/publicacoes/" + id))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("já tem outro rascunho desta tabela")))
                .andExpect(jsonPath("$.detail", not(containsString("analista"))));
        analista(get("/api/regras/publicacoes"))
                .andExpect(jsonPath("$[0].situacao").value("AGENDADA"));
        analista(get(JANELA + "/rascunho"))
                .andExpect(jsonPath("$.linhas[?(@.id == 'Rule_Financeiro')].celulas.horas", hasItem("72")));

        analista(delete(JANELA + "/rascunho?versao=2")).andExpect(status().isNoContent());
        como("admin", delete("/api/regras/publicacoes/" + id)).andExpect(status().isOk());
        como("admin", get(JANELA + "/rascunho")).andExpect(status().isNotFound());
        analista(get(JANELA + "/rascunho"))
                .andExpect(jsonPath("$.linhas[?(@.id == 'Rule_Financeiro')].celulas.horas", hasItem("48")));
    }

    @Test
    void aQueNaoSaiuENaoVoltouARascunhoODizEFicaGuardada() throws Exception {
        comEmail("analista", "analista@example.com");
        analista(post(JANELA + "/rascunho"));
        horas(1, "48");
        marcar(2).andExpect(status().isCreated());
        analista(post(JANELA + "/rascunho"));
        horas(1, "72");
        banco.sql("update regras_publicacao set base_versao = 999").update();
        long ditas = mensagensQueDizem("%não voltou a ser rascunho%já tem outro rascunho desta tabela%");
        long voltaram = mensagensQueDizem("%ser publicado voltou a ser rascunho%");
        vencer();

        marcadas.publicar();

        analista(get("/api/regras/publicacoes"))
                .andExpect(jsonPath("$[0].situacao").value("FALHOU"))
                .andExpect(jsonPath("$[0].fim.falha", containsString("não voltou a ser rascunho")));
        analista(get(JANELA + "/rascunho"))
                .andExpect(jsonPath("$.linhas[?(@.id == 'Rule_Financeiro')].celulas.horas", hasItem("72")));
        assertThat(mensagensQueDizem("%não voltou a ser rascunho%já tem outro rascunho desta tabela%"))
                .isGreaterThan(ditas);
        assertThat(mensagensQueDizem("%ser publicado voltou a ser rascunho%")).isEqualTo(voltaram);
        assertThat(banco.sql("select count(*) from regras_publicacao where modelo is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        Integer id = JsonPath.read(
                analista(get("/api/regras/publicacoes"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$[0].id");
        String deVolta = "/api/regras/publicacoes/" + id + "/rascunho";
        como("supervisor", post(deVolta)).andExpect(status().isForbidden());
        analista(post(deVolta))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("antes de trazer de volta")));
        analista(get(JANELA + "/rascunho"))
                .andExpect(jsonPath("$.linhas[?(@.id == 'Rule_Financeiro')].celulas.horas", hasItem("72")));
        analista(delete(JANELA + "/rascunho?versao=2")).andExpect(status().isNoContent());
        como("admin", post(deVolta))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fim.guardada").value(false));
        analista(get(JANELA + "/rascunho"))
                .andExpect(jsonPath("$.linhas[?(@.id == 'Rule_Financeiro')].celulas.horas", hasItem("48")));
        analista(post(deVolta))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("não há nada guardado")));
        analista(post("/api/regras/publicacoes/0/rascunho")).andExpect(status().isNotFound());
    }

    private long mensagensQueDizem(String isto) {
        return banco.sql("select count(*) from mensagem where corpo like :isto")
                .param("isto", isto)
                .query(Long.class)
                .single();
    }

    /** What it would go back to as a draft cannot even be read. */
    @Test
    void aQueNaoSePodeDevolverNaoSeguraAsOutras() throws Exception {
        analista(post(JANELA + "/rascunho"));
        horas(1, "48");
        marcar(2).andExpect(status().isCreated());
        banco.sql("update regras_publicacao set base_versao = 999, modelo = :lixo")
                .param("lixo", Comprimido.de("isto não é DMN".getBytes(StandardCharsets.UTF_8)))
                .update();
        como("admin", post(JANELA + "/rascunho")).andExpect(status().isCreated());
        como("admin", comCorpo(put(JANELA + FINANCEIRO), """
                {"versao": 1, "celulas": {"horas": {"termos": "72"}}}""")).andExpect(status().isOk());
        como("admin", comCorpo(post(JANELA + "/publicacoes"), """
                {"versaoDoRascunho": 2, "motivo": "Depois", "em": "%s"}""".formatted(
                                relogio.instant().plus(Duration.ofHours(1)))))
                .andExpect(status().isCreated());
        vencer();

        marcadas.publicar();

        assertThat(horas()).isEqualTo(72);
        analista(get("/api/regras/publicacoes"))
                .andExpect(jsonPath("$[?(@.motivo == 'Marcada')].situacao", hasItem("FALHOU")))
                .andExpect(jsonPath("$[?(@.motivo == 'Depois')].situacao", hasItem("PUBLICADA")));
    }

    @Test
    void linhasVaoVemESeDesfazem() throws Exception {
        String inicio =
                analista(post(JANELA + "/rascunho")).andReturn().getResponse().getContentAsString();
        int linhas = JsonPath.read(inicio, "$.linhas.length()");
        analista(post(JANELA + "/rascunho/linhas"), """
                {"versao": 1, "depoisDe": "Rule_Financeiro", "copiaDe": "Rule_Financeiro"}""").andExpect(jsonPath("$.linhas", hasSize(linhas + 1)));
        analista(post(JANELA + FINANCEIRO + "/lugar"), "{\"versao\": 2, \"para\": 1}")
                .andExpect(jsonPath("$.linhas[0].id").value("Rule_Financeiro"));
        analista(delete(JANELA + FINANCEIRO + "?versao=3")).andExpect(jsonPath("$.linhas", hasSize(linhas)));
        analista(delete(JANELA + FINANCEIRO + "?versao=4")).andExpect(status().isNotFound());
        for (int versao = 4; versao < 7; versao++) {
            analista(post(JANELA + "/rascunho/desfazer"), "{\"versao\": " + versao + "}")
                    .andExpect(status().isOk());
        }
        analista(post(JANELA + "/rascunho/desfazer"), "{\"versao\": 7}").andExpect(status().isConflict());
        analista(get(JANELA + "/rascunho/diferenca")).andExpect(jsonPath("$.linhas", empty()));
        analista(delete(JANELA + "/rascunho?versao=7")).andExpect(status().isNoContent());
    }

    @Test
    void oQueEErradoFicaGravadoComOPorqueESeDizAoPublicar() throws Exception {
        analista(post(JANELA + "/rascunho"));
        analista(put(JANELA + FINANCEIRO), """
                {"versao": 1, "celulas": {"classificacao": {"termos": "nao/existe/*"},
                  "natureza": {"forma": "FEEL", "feel": "starts with(("}, "horas": {"forma": "FEEL", "feel": "muitas"}}}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.problemas", hasSize(3)))
                .andExpect(jsonPath("$.problemas[0].mensagem", containsString("nao/existe")));
        horas(1, "48").andExpect(status().isConflict());
        publicar(2, "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("motivo"));
        analista(put(JANELA + FINANCEIRO), "{\"versao\": 2, \"celulas\": {\"nada\": {\"termos\": \"x\"}}}")
                .andExpect(status().isUnprocessableEntity());
        analista(get("/api/regras/tabelas/nenhuma/versoes")).andExpect(status().isNotFound());
        analista(get(JANELA + "/versoes/999")).andExpect(status().isNotFound());
    }

    /** Kept as FEEL it would be nobody's value, and only the gate would say so. */
    @Test
    void oQueNaoEValorDaColunaERecusadoNoSeuCampo() throws Exception {
        analista(post(JANELA + "/rascunho"));
        analista(put(JANELA + FINANCEIRO), """
                {"versao": 1, "celulas": {"horas": {"termos": "muitas"}, "natureza": {"termos": []}}}""")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros", hasSize(2)))
                .andExpect(jsonPath(
                        "$.erros[?(@.campo == 'celulas.horas')].mensagem",
                        hasItem(containsString("“muitas” não é um número inteiro"))))
                .andExpect(jsonPath(
                        "$.erros[?(@.campo == 'celulas.natureza')].mensagem", hasItem(containsString("«tanto faz»"))));
        for (String ruim : new String[] {"30 dias", "1,5", "-3", "1.5", "trinta", "1.00"}) {
            horas(1, ruim)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.erros[0].campo").value("celulas.horas"));
        }
        horas(1, "").andExpect(status().isUnprocessableEntity());
        horas(1, " 1.048 ")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.problemas", empty()))
                .andExpect(jsonPath("$.linhas[?(@.id == 'Rule_Financeiro')].celulas.horas", hasItem("1048")));
    }

    @Test
    void dosDoisQuePublicamAoMesmoTempoUmSabeDoOutro() throws Exception {
        for (String quem : new String[] {"analista", "admin"}) {
            como(quem, post(JANELA + "/rascunho")).andExpect(status().isCreated());
            como(
                            quem,
                            put(JANELA + FINANCEIRO)
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content("""
                    {"versao": 1, "celulas": {"horas": {"termos": "%s"}}}""".formatted(quem.equals("admin") ? 72 : 48)))
                    .andExpect(status().isOk());
        }
        List<Integer> respostas = Stream.of("analista", "admin")
                .map(quem -> CompletableFuture.supplyAsync(() -> publicarJa(quem)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(respostas).containsExactlyInAnyOrder(201, 409);
        assertThat(emVigor()).isEqualTo(antes + 1);
        assertThat(horas()).isEqualTo(respostas.get(0) == 201 ? 48 : 72);
    }

    private int publicarJa(String quem) {
        try {
            return como(
                            quem,
                            post(JANELA + "/publicacoes")
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content("""
                            {"versaoDoRascunho": 2, "motivo": "Ao mesmo tempo"}"""))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception falha) {
            throw new IllegalStateException(falha);
        }
    }

    @Test
    void soSeApoiaNoEnsaioDesteRascunho() throws Exception {
        analista(post(JANELA + "/rascunho"));
        horas(1, "48");
        String hoje = LocalDate.now(relogio).toString();
        String pedido = mvc.perform(multipart("/api/regras/ensaios")
                        .param("rascunho", "janela-reinicio")
                        .param("de", hoje)
                        .param("ate", hoje)
                        .with(httpBasic("analista", "demo")))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Integer ensaio = JsonPath.read(pedido, "$.id");
        publicarComEnsaio(2, "nenhum que haja").andExpect(status().isUnprocessableEntity());
        publicarComEnsaio(2, ensaio.toString()).andExpect(status().isUnprocessableEntity());
        banco.sql(
                        "update regras_ensaio set situacao = 'CONCLUIDO', analista_ativo = null, resultado = :nada where id = :id")
                .param("nada", "{\"casos\":0,\"mudam\":0}")
                .param("id", ensaio)
                .update();

        horas(2, "72");
        publicarComEnsaio(3, ensaio.toString())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("ensaio"))
                .andExpect(jsonPath("$.erros[0].mensagem", containsString("Ensaie-o outra vez")));
        horas(3, "48");
        publicarComEnsaio(4, ensaio.toString())
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.ensaio").value(ensaio.toString()));
        banco.sql("delete from regras_ensaio where id = :id")
                .param("id", ensaio)
                .update();
    }

    private ResultActions publicarComEnsaio(int versao, String ensaio) throws Exception {
        return analista(post(JANELA + "/publicacoes"), """
                {"versaoDoRascunho": %d, "motivo": "Ensaiada", "ensaio": "%s"}""".formatted(versao, ensaio));
    }

    @Test
    void semMudancaOuNoPassadoNaoSePublica() throws Exception {
        analista(post(JANELA + "/rascunho"));
        publicar(1, "Nada").andExpect(status().isUnprocessableEntity());
        horas(1, "48");
        analista(post(JANELA + "/publicacoes"), """
                {"versaoDoRascunho": 2, "motivo": "Ontem", "em": "2020-01-01T00:00:00Z"}""")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("em"));
    }

    @Test
    void aPlanilhaVaiEVolta() throws Exception {
        byte[] planilha = analista(get(JANELA + "/versoes/" + antes + "/planilha"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        MockMultipartFile arquivo = new MockMultipartFile("arquivo", "janela.xlsx", null, planilha);
        mvc.perform(multipart(JANELA + "/rascunho/planilha/previa")
                        .file(arquivo)
                        .with(httpBasic("analista", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.linhas", empty()));
        analista(get(JANELA + "/rascunho")).andExpect(status().isNotFound());
        analista(post(JANELA + "/rascunho"));
        mvc.perform(multipart(JANELA + "/rascunho/planilha?versao=1")
                        .file(arquivo)
                        .with(httpBasic("analista", "demo")))
                .andExpect(status().isOk());
        MockMultipartFile outro = new MockMultipartFile("arquivo", "a.csv", null, "a;b".getBytes());
        mvc.perform(multipart(JANELA + "/rascunho/planilha/previa").file(outro).with(httpBasic("analista", "demo")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("arquivo"));
    }

    @Test
    void soQuemPublicaModelosChegaAqui() throws Exception {
        for (String caminho : new String[] {
            "/api/regras/tabelas",
            JANELA + "/versoes",
            JANELA + "/rascunho",
            "/api/regras/publicacoes",
            JANELA + "/versoes/1",
            JANELA + "/versoes/1/planilha",
            JANELA + "/diferenca?de=1&ate=1"
        }) {
            como("supervisor", get(caminho)).andExpect(status().isForbidden());
            mvc.perform(get(caminho)).andExpect(status().isUnauthorized());
        }
        como("atendente", post(JANELA + "/rascunho")).andExpect(status().isForbidden());
        como(
                        "gestor",
                        post(JANELA + "/volta")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"versao\": 1, \"motivo\": \"x\"}"))
                .andExpect(status().isForbidden());
    }

    private Object horas() {
        Map<String, Object> fatos = new HashMap<>();
        fatos.put("classificacao", "financeiro/boleto/segunda-via");
        fatos.put("natureza", "NAO_ASSISTENCIAL");
        return decisoes.avaliar("janela-reinicio", fatos)
                .regras()
                .get(0)
                .saidas()
                .get("horas");
    }

    private int emVigor() {
        return modelos.createDecisionDefinitionQuery()
                .decisionDefinitionKey("janela-reinicio")
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private ResultActions horas(int versao, String horas) throws Exception {
        return analista(put(JANELA + FINANCEIRO), """
                {"versao": %d, "celulas": {"horas": {"termos": "%s"}}}""".formatted(versao, horas));
    }

    private ResultActions publicar(int versao, String motivo) throws Exception {
        return analista(
                post(JANELA + "/publicacoes"),
                "{\"versaoDoRascunho\": %d, \"motivo\": \"%s\"}".formatted(versao, motivo));
    }

    private ResultActions marcar(int versao) throws Exception {
        return analista(post(JANELA + "/publicacoes"), """
                {"versaoDoRascunho": %d, "motivo": "Marcada", "em": "%s"}""".formatted(
                        versao, relogio.instant().plus(Duration.ofHours(1))));
    }

    private void vencer() {
        banco.sql("update regras_publicacao set para_em = :em where situacao = 'AGENDADA'")
                .param("em", OffsetDateTime.ofInstant(relogio.instant().minusSeconds(1), ZoneOffset.UTC))
                .update();
    }

    private ResultActions voltar(int versao) throws Exception {
        return analista(post(JANELA + "/volta"), "{\"versao\": %d, \"motivo\": \"Não deu certo\"}".formatted(versao));
    }

    private ResultActions analista(MockHttpServletRequestBuilder pedido, String corpo) throws Exception {
        return analista(comCorpo(pedido, corpo));
    }

    private static MockHttpServletRequestBuilder comCorpo(MockHttpServletRequestBuilder pedido, String corpo) {
        return pedido.contentType(MediaType.APPLICATION_JSON).content(corpo);
    }

    private ResultActions analista(MockHttpServletRequestBuilder pedido) throws Exception {
        return como("analista", pedido);
    }

    private ResultActions como(String quem, MockHttpServletRequestBuilder pedido) throws Exception {
        return mvc.perform(pedido.with(httpBasic(quem, "demo")));
    }
}
