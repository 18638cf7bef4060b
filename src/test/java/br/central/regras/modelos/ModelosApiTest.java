package br.central.regras.modelos;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.comum.Agora;
import br.central.teste.ContaSql;
import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The models as their analysts see them: what was published, what waits where, where time went. */
@TesteDeIntegracao
class ModelosApiTest {

    private static final String MODELOS = "/regras/modelos";
    private static final String SOLICITACAO = MODELOS + "/solicitacao";
    private static final String RESPONDER = "UserTask_ResponderDemanda";
    private static final String BOLETO = "financeiro/boleto/segunda-via";

    @LocalServerPort
    int porta;

    @Autowired
    RepositoryService repositorio;

    @Autowired
    JdbcClient banco;

    @Autowired
    Agora agora;

    @Autowired
    MapaDeCalor calor;

    @Autowired
    SomaDoCalor soma;

    ApiDeTeste api;
    int emVigor;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
        emVigor = versaoEmVigor();
    }

    @AfterEach
    void comoEstava() {
        repositorio.createProcessDefinitionQuery().processDefinitionKey("solicitacao").list().stream()
                .filter(uma -> uma.getVersion() > emVigor)
                .forEach(uma -> repositorio.deleteDeployment(uma.getDeploymentId(), true));
        banco.sql("delete from regras_calor_do_dia").update();
        banco.sql("delete from regras_calor_apurado").update();
    }

    private int versaoEmVigor() {
        return repositorio
                .createProcessDefinitionQuery()
                .processDefinitionKey("solicitacao")
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    @Test
    void osModelosDoProdutoVieramComOSistema() {
        Resposta lista = api.get("analista", MODELOS).com(200);
        assertThat((List<String>) lista.em("$[*].chave"))
                .contains("atendimento", "solicitacao", "reclamacao", "contato-ativo");
        assertThat((List<String>) lista.em("$[?(@.chave == 'reclamacao')].nome"))
                .containsExactly("Reclamação à ouvidoria");

        Resposta um = api.get("analista", SOLICITACAO).com(200);
        assertThat((boolean) um.em("$.versoes[0].emVigor")).isTrue();
        assertThat((List<String>) um.em("$.versoes[?(@.numero == 1)].por")).containsExactly("Veio com o sistema");
    }

    @Test
    void quemPublicouEComQueNomeFicaNaVersao() throws Exception {
        publicar("Responder com outro nome", original().replace("Responder&#10;demanda", "Responder ao&#10;cliente"));

        Resposta um = api.get("analista", SOLICITACAO).com(200);
        assertThat((int) um.em("$.versoes[0].numero")).isEqualTo(emVigor + 1);
        assertThat((String) um.em("$.versoes[0].motivo")).isEqualTo("Responder com outro nome");
        assertThat((String) um.em("$.versoes[0].por")).isNotEqualTo("analista").contains(" ");
        assertThat((int) um.em("$.versoes[0].emAndamento")).isZero();

        Resposta diferenca = api.get("analista", SOLICITACAO + "/diferenca?de=" + emVigor + "&ate=" + (emVigor + 1))
                .com(200);
        assertThat((List<String>) diferenca.em("$[*].elemento")).containsExactly(RESPONDER);
        assertThat((String) diferenca.em("$[0].como")).isEqualTo("MUDOU");
        assertThat((String) diferenca.em("$[0].propriedades[0].qual")).isEqualTo("nome");
        assertThat((String) diferenca.em("$[0].propriedades[0].antes")).isEqualTo("Responder demanda");
        assertThat((String) diferenca.em("$[0].propriedades[0].depois")).isEqualTo("Responder ao cliente");
    }

    @Test
    void quemEsperaNumPassoSeContaESeNomeiaMenosOsRestritos() {
        long antes = esperam();
        long rodam = emAndamento();
        String solicitacao = api.encaminhada(BOLETO);
        String restrita = api.encaminhada(BOLETO);
        api.post("supervisor", "/atendimentos/" + api.atendimentoDe(restrita) + "/restricao", "{}")
                .com(200);

        assertThat(esperam()).isEqualTo(antes + 2);
        assertThat(emAndamento()).isEqualTo(rodam + 2);
        Resposta casos = casos("analista", 0);
        long restritos = ((Number) casos.em("$.restritos")).longValue();
        long total = ((Number) casos.em("$.total")).longValue();
        assertThat(restritos).isPositive();
        assertThat(restritos + total).isEqualTo(antes + 2);
        List<String> todos = todos("analista", total);
        assertThat(todos).contains(solicitacao).doesNotContain(restrita).hasSize((int) total);
        assertThat(todos("admin", antes + 2)).contains(solicitacao);
        List<Map<String, String>> um =
                casos("analista", (int) (total - 1) / 200).em("$.casos[?(@.protocolo == '" + solicitacao + "')]");
        assertThat(um.get(0))
                .containsEntry("classificacao", BOLETO)
                .containsEntry("caso", api.atendimentoDe(solicitacao))
                .containsKeys("assunto", "venceEm", "instancia");
    }

    /** All pages of them. */
    private List<String> todos(String quem, long quantos) {
        return IntStream.rangeClosed(0, (int) quantos / 200)
                .mapToObj(pagina -> (List<String>) casos(quem, pagina).<List<String>>em("$.casos[*].protocolo"))
                .flatMap(List::stream)
                .toList();
    }

    private Resposta casos(String quem, int pagina) {
        return api.get(quem, versao() + "/passos/" + RESPONDER + "/casos?tamanho=200&pagina=" + pagina)
                .com(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = PeriodoDoCalor.class,
            names = {"HORA", "MES", "ANO"})
    void oQueSaiDeUmPassoEsquentaODele(PeriodoDoCalor periodo) {
        CalorDoPasso antes = responder(calor("solicitacao", periodo));
        api.responder("financeiro", api.encaminhada(BOLETO)).com(200);
        String vencida =
                agora.comoSeFosse(Instant.now(agora).minus(Duration.ofDays(40)), () -> api.encaminhada(BOLETO));
        api.responder("financeiro", vencida).com(200);
        ficou(vencida, Duration.ofDays(40 * (antes.vezes() + 2)));

        CalorDoPasso depois = responder(calor("solicitacao", periodo));
        assertThat(depois.vezes()).isEqualTo(antes.vezes() + 2);
        assertThat(depois.comPrazo()).isEqualTo(antes.comPrazo() + 2);
        assertThat(depois.atrasos()).isEqualTo(antes.atrasos() + 1);
        assertThat(Duration.ofSeconds(depois.segundos())).isGreaterThanOrEqualTo(Duration.ofDays(40));
        assertThat(depois.nome()).isEqualTo("Responder demanda");
    }

    /** The engine's own clock goes on whatever the application's says. */
    private void ficou(String solicitacao, Duration quanto) {
        assertThat(banco.sql("update act_hi_actinst set duration_ = :quanto where act_id_ = :passo and proc_inst_id_ in"
                                + " (select id_ from act_hi_procinst where business_key_ = :solicitacao)")
                        .param("quanto", quanto.toMillis())
                        .param("passo", RESPONDER)
                        .param("solicitacao", solicitacao)
                        .update())
                .isEqualTo(1);
    }

    @Test
    void oQueSeSomouPorDiaEOQueAHistoriaDiz() {
        agora.comoSeFosse(Instant.now(agora).minus(Duration.ofDays(3)), () -> {
            api.responder("financeiro", api.encaminhada(BOLETO)).com(200);
            return null;
        });
        Instant depois = Instant.now(agora).plus(Duration.ofDays(2));
        api.responder("financeiro", api.encaminhada(BOLETO)).com(200);

        agora.comoSeFosse(depois, () -> {
            Map<String, CalorDoPasso> semSoma = calor("solicitacao", PeriodoDoCalor.SEMANA);
            soma.somar();
            soma.somar();
            assertThat(banco.sql("select count(*) from regras_calor_do_dia")
                            .query(Long.class)
                            .single())
                    .isPositive();
            assertThat(calor("solicitacao", PeriodoDoCalor.SEMANA)).isEqualTo(semSoma);
            assertThat(responder(semSoma).vezes()).isGreaterThanOrEqualTo(2);
            return null;
        });
    }

    @Test
    void deTodasAsVersoesJuntasOuDeUma() {
        api.responder("financeiro", api.encaminhada(BOLETO)).com(200);
        Resposta todas = api.get("analista", SOLICITACAO + "/calor?periodo=DIA").com(200);
        Resposta uma = api.get("analista", SOLICITACAO + "/calor?periodo=DIA&versao=" + emVigor)
                .com(200);
        assertThat((List<String>) todas.em("$[*].elemento")).contains(RESPONDER);
        assertThat((List<String>) uma.em("$[*].elemento")).contains(RESPONDER);
        api.get("analista", SOLICITACAO + "/calor?periodo=SECULO").com(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/regras/modelos/nao-ha",
                "/regras/modelos/solicitacao/versoes/999/passos",
                "/regras/modelos/solicitacao/versoes/999/arquivo",
                "/regras/modelos/solicitacao/versoes/1/passos/NaoHa/casos",
                "/regras/modelos/solicitacao/diferenca?de=1&ate=999",
                "/regras/modelos/nao-ha/calor"
            })
    void oQueNaoHaSeDiz(String endereco) {
        api.get("analista", endereco).recusa(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/solicitacao",
                "/solicitacao/versoes/1/arquivo",
                "/solicitacao/versoes/1/passos",
                "/solicitacao/versoes/1/passos/UserTask_ResponderDemanda/casos",
                "/atendimento/versoes/1/passos/UserTask_Atender/casos",
                "/reclamacao/versoes/1/passos",
                "/contato-ativo/versoes/1/passos/UserTask_LigarParaCliente/casos",
                "/solicitacao/diferenca?de=1&ate=1",
                "/solicitacao/calor"
            })
    void soQuemPublicaOsVe(String endereco) {
        api.get("analista", MODELOS + endereco).com(200);
        api.get("supervisor", MODELOS + endereco).recusa(403, "PUBLICAR_MODELOS");
    }

    /** That is over all that ever ran. */
    @Test
    void oQueCorreSoSeContaOndeSeMostra() throws Exception {
        assertThat(perguntas("/solicitacao")).anyMatch(uma -> uma.contains("v_instancia_do_motor"));
        for (String parte : List.of("/calor", "/diferenca", "/casos?passo=" + RESPONDER)) {
            assertThat(perguntas("/solicitacao" + parte))
                    .as(parte)
                    .isNotEmpty()
                    .noneMatch(uma -> uma.contains("v_instancia_do_motor"));
        }
    }

    private List<String> perguntas(String parte) throws Exception {
        return ContaSql.comandosDurante(() -> api.enviar(MockMvcRequestBuilders.get("/cockpit/modelos" + parte)
                        .with(SecurityMockMvcRequestPostProcessors.user("analista")
                                .authorities(AuthorityUtils.createAuthorityList(
                                        "GRUPO_analise-processos", "PUBLICAR_MODELOS"))))
                .com(200));
    }

    private Map<String, CalorDoPasso> calor(String chave, PeriodoDoCalor periodo) {
        return calor.de(chave, null, periodo).stream()
                .collect(Collectors.toMap(CalorDoPasso::elemento, Function.identity()));
    }

    private static CalorDoPasso responder(Map<String, CalorDoPasso> passos) {
        return passos.getOrDefault(RESPONDER, new CalorDoPasso(RESPONDER, "", "", 0, 0, 0, 0));
    }

    private long esperam() {
        return api
                .get("analista", versao() + "/passos")
                .com(200)
                .<List<Number>>em("$[?(@.elemento == '" + RESPONDER + "')].esperam")
                .stream()
                .mapToLong(Number::longValue)
                .sum();
    }

    private long emAndamento() {
        return ((Number) api.get("analista", SOLICITACAO).com(200).em("$.versoes[0].emAndamento")).longValue();
    }

    private String versao() {
        return SOLICITACAO + "/versoes/" + emVigor;
    }

    private String original() {
        return api.get("analista", versao() + "/arquivo").com(200).corpo();
    }

    private void publicar(String nome, String modelo) throws Exception {
        HttpResponse<String> resposta =
                Navegador.comCredencial(porta, "analista", "demo").implantar(nome, "solicitacao.bpmn", modelo);
        assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(200);
        assertThat((String) JsonPath.read(resposta.body(), "$.id")).isNotBlank();
    }
}
