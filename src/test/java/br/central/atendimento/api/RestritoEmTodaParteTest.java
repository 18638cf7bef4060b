package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.chamadas.TelefoniaDeTeste;
import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** Protocol and classification of a restricted case do not reach by lists, exports or the engine who may not open it. */
@TesteDeIntegracao
class RestritoEmTodaParteTest {

    private static final String APPS = "/camunda/api/engine/engine/default";

    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    @LocalServerPort
    int porta;

    @Autowired
    HistoryService historico;

    @Autowired
    ManagementService trabalhos;

    @Autowired
    FilterService filtros;

    @Autowired
    TaskService tarefas;

    ApiDeTeste api;
    String caso;
    String solicitacao;

    @BeforeEach
    void restringir(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
        var aberto = api.post(
                        "atendente2",
                        "/atendimentos",
                        "{'origem': 'TELEFONE', 'classificacao': '%s', 'encaminhamento': {'texto': 'Peço.'}}"
                                .formatted(ApiDeTeste.DE_UM_GRUPO))
                .com(201);
        caso = aberto.protocolo();
        solicitacao = aberto.em("$.solicitacoes[0].protocolo");
        api.post("supervisor", "/atendimentos/" + caso + "/restricao", "{}").com(200);
    }

    @Test
    void nosTrabalhosContaSemSeMostrar() {
        for (String quem : List.of("gestor", "analista")) {
            Navegador navegador = Navegador.comCredencial(porta, quem, "demo");
            int paginas = 0;
            for (int status = 200; paginas < 50 && status == 200; paginas++) {
                var pagina = navegador.get("/api/indicadores/trabalhos?ordem=-abertura&tamanho=200&pagina=" + paginas);
                status = pagina.statusCode();
                assertThat(pagina.body()).doesNotContain(caso, solicitacao);
                if (pagina.body().contains("\"itens\":[]")) {
                    break;
                }
            }
        }
        assertThat(Navegador.comCredencial(porta, "gestor", "demo")
                        .get("/api/indicadores/trabalhos.csv")
                        .body())
                .contains("Protocolo")
                .doesNotContain(caso, solicitacao);
        assertThat(Navegador.comCredencial(porta, "supervisor", "demo")
                        .get("/api/indicadores/trabalhos.csv")
                        .body())
                .contains(caso);
    }

    @Test
    void noMotorNaoSeAcha() {
        Navegador supervisor = Navegador.nosApps(porta, "supervisor");
        Navegador gestor = Navegador.nosApps(porta, "gestor");
        Navegador analista = Navegador.comCredencial(porta, "analista", "demo");
        for (String protocolo : List.of(caso, solicitacao)) {
            String chave = "{\"businessKey\":\"" + protocolo + "\"}";
            String instancia = historico
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(protocolo)
                    .list()
                    .get(0)
                    .getId();
            assertThat(supervisor
                            .pelosApps("POST", APPS + "/process-instance", chave)
                            .body())
                    .contains(protocolo);
            assertThat(gestor.pelosApps("POST", APPS + "/process-instance", chave)
                            .body())
                    .isEqualTo("[]");
            assertThat(gestor.get(APPS + "/process-instance/" + instancia).statusCode())
                    .isEqualTo(403);
            assertThat(gestor.get(APPS + "/variable-instance?processInstanceIdIn=" + instancia)
                            .body())
                    .isEqualTo("[]");
            assertThat(supervisor
                            .get(APPS + "/variable-instance?processInstanceIdIn=" + instancia)
                            .body())
                    .contains("classificacao");
            assertThat(analista.get("/engine-rest/history/process-instance?processInstanceBusinessKey=" + protocolo)
                            .body())
                    .isEqualTo("[]");
            assertThat(analista.get("/engine-rest/history/activity-instance?processInstanceId=" + instancia)
                            .body())
                    .isEqualTo("[]");
            assertThat(analista.get("/engine-rest/process-instance/" + instancia)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    /** A failure's trace is text, which no list is taken out of. */
    @Test
    void oRastroDeUmTrabalhoNaoSeLe() {
        Job trabalho = trabalhos.createJobQuery().list().stream()
                .filter(um -> um.getRootProcessInstanceId() != null)
                .filter(um -> solicitacao.equals(chave(um.getRootProcessInstanceId()))
                        || caso.equals(chave(um.getRootProcessInstanceId())))
                .findFirst()
                .orElseThrow();
        String rastro = "/job/" + trabalho.getId() + "/stacktrace";

        assertThat(Navegador.comCredencial(porta, "admin", "demo")
                        .get("/engine-rest" + rastro)
                        .statusCode())
                .isBetween(200, 299);
        assertThat(Navegador.nosApps(porta, "supervisor").get(APPS + rastro).statusCode())
                .isBetween(200, 299);
        assertThat(Navegador.nosApps(porta, "gestor").get(APPS + rastro).statusCode())
                .isEqualTo(403);
        String letraEscrita = "/job/%" + Integer.toHexString(trabalho.getId().charAt(0))
                + trabalho.getId().substring(1) + "/stacktrace";
        for (String forma : List.of(rastro, rastro + "/", letraEscrita)) {
            assertThat(Navegador.comCredencial(porta, "analista", "demo")
                            .get("/engine-rest" + forma)
                            .statusCode())
                    .as(forma)
                    .isEqualTo(403);
        }
    }

    /** Asked for what is masked, the masked rows are not in it: to be in it tells it. */
    @Test
    void noFiltroPelaClassificacaoOsRestritosNaoEstao() {
        String aberto = api.encaminhada(ApiDeTeste.DE_UM_GRUPO);
        String filtro = "classificacao=" + ApiDeTeste.DE_UM_GRUPO;
        String lista = "/api/indicadores/trabalhos?ordem=-abertura&tamanho=200&" + filtro;
        String planilha = "/api/indicadores/trabalhos.csv?" + filtro;
        Navegador supervisor = Navegador.comCredencial(porta, "supervisor", "demo");
        int deTodos = JsonPath.read(supervisor.get(lista).body(), "$.total");
        long linhas = supervisor.get(planilha).body().lines().count();
        assertThat(supervisor.get(lista).body()).contains(caso, aberto);

        for (String quem : List.of("gestor", "analista")) {
            Navegador navegador = Navegador.comCredencial(porta, quem, "demo");
            String vista = navegador.get(lista).body();
            List<String> chaves = JsonPath.read(vista, "$.itens[*].chave");
            List<String> protocolos = JsonPath.read(vista, "$.itens[*].protocolo");

            assertThat(protocolos).hasSameSizeAs(chaves).doesNotContain(caso);
            assertThat(vista).contains(aberto);
            assertThat((int) JsonPath.read(vista, "$.total")).isLessThan(deTodos);
        }
        assertThat(Navegador.comCredencial(porta, "gestor", "demo")
                        .get(planilha)
                        .body()
                        .lines()
                        .count())
                .isLessThan(linhas);
    }

    /** A count says as much as a row. */
    @Test
    void noMotorNaoSeContaPeloProtocolo() {
        Navegador supervisor = Navegador.nosApps(porta, "supervisor");
        Navegador gestor = Navegador.nosApps(porta, "gestor");
        Navegador analista = Navegador.comCredencial(porta, "analista", "demo");
        String visto = api.encaminhada(ApiDeTeste.DE_UM_GRUPO);
        for (String protocolo : List.of(caso, solicitacao)) {
            String chave = "{\"businessKey\":\"" + protocolo + "\",\"variables\":[]}";
            String alternativas =
                    "{\"orQueries\":[{\"businessKey\":\"" + protocolo + "\",\"processDefinitionKey\":\"nao-ha\"}]}";

            assertThat(contado(supervisor.pelosApps("POST", APPS + "/process-instance/count", chave)))
                    .isEqualTo(1);
            for (String corpo : List.of(chave, alternativas)) {
                assertThat(contado(gestor.pelosApps("POST", APPS + "/process-instance/count", corpo)))
                        .isZero();
                assertThat(contado(analista.post("/engine-rest/process-instance/count", corpo)))
                        .isZero();
            }
            assertThat(contado(gestor.pelosApps("POST", COCKPIT + "/process-instance/count", chave)))
                    .isZero();
            for (String consulta : List.of(
                    "/process-instance/count?businessKey=" + protocolo,
                    "/process-instance/count?business%4Bey=" + protocolo,
                    "/history/process-instance/count?processInstanceBusinessKey=" + protocolo,
                    "/history/process-instance/count?processInstanceBusinessKeyIn=x," + protocolo,
                    "/history/process-instance/count?processInstanceBusinessKeyIn=%FF," + protocolo,
                    "/task/count?processInstanceBusinessKey=" + protocolo,
                    "/history/task/count?processInstanceBusinessKey=" + protocolo)) {
                assertThat(contado(gestor.get(APPS + consulta))).as(consulta).isZero();
                assertThat(contado(analista.get("/engine-rest" + consulta)))
                        .as(consulta)
                        .isZero();
            }
            assertThat(contado(gestor.get(APPS + "/history/process-instance/count?processInstanceBusinessKeyIn="
                            + protocolo + "," + visto)))
                    .isEqualTo(1);
        }
        assertThat(contado(gestor.pelosApps(
                        "POST", APPS + "/process-instance/count", "{\"businessKey\":\"" + visto + "\"}")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-instance/count?variables=classificacao_eq_x",
                "/process-instance/count?variables=classificacao_eq_x,y_eq_%FF",
                "/history/process-instance?variables=classificacao_like_f%25",
                "/history/process-instance/count?processInstanceBusinessKeyLike=2%25",
                "/variable-instance/count?variableValues=classificacao_eq_x",
                "/history/variable-instance/count?variableName=classificacao&variableValue=x",
                "/task/count?processVariables=classificacao_eq_x",
                "/incident/count?incidentMessage=x",
                "/process-instance/count {'variables':[{'name':'classificacao','operator':'eq','value':'x'}]}",
                "/process-instance {'orQueries':[{'variables':[{'name':'a','operator':'eq','value':'x'}]}]}",
                "/history/process-instance/count {'processInstanceBusinessKeyLike':'2%'}",
                "/history/process-instance {'sorting':[{'sortBy':'x','sortOrder':'asc','parameters':{'variable':'c'}}]}",
                "/task/count {'processInstanceBusinessKeyExpression':'${1}'}",
                "/variable-instance/count {'variableValues':[{'name':'classificacao','operator':'eq','value':'x'}]}",
            })
    void noMotorNaoSeProcuraPeloConteudo(String chamada) {
        String[] partes = chamada.split(" ", 2);
        String corpo = partes.length == 1 ? "" : partes[1].replace('\'', '"');
        var doGestor = corpo.isEmpty()
                ? Navegador.nosApps(porta, "gestor").get(APPS + chamada)
                : Navegador.nosApps(porta, "gestor").pelosApps("POST", APPS + partes[0], corpo);

        assertThat(doGestor.statusCode()).as(doGestor.body()).isEqualTo(403);
        assertThat(doGestor.body()).contains("ACESSAR_CONTEUDO_RESTRITO");
        var doSupervisor = corpo.isEmpty()
                ? Navegador.nosApps(porta, "supervisor").get(APPS + chamada)
                : Navegador.nosApps(porta, "supervisor").pelosApps("POST", APPS + partes[0], corpo);
        assertThat(doSupervisor.body()).doesNotContain("ACESSAR_CONTEUDO_RESTRITO");
    }

    @Test
    void oQueNaoSeDeixaLerNaoPassa() {
        Navegador analista = Navegador.comCredencial(porta, "analista", "demo");
        String funda = "{\"x\":" + "[".repeat(150) + "]".repeat(150) + ",\"businessKey\":\"" + caso + "\"}";

        assertThat(analista.post("/engine-rest/process-instance/count", funda).statusCode())
                .isEqualTo(400);
        assertThat(analista.post("/engine-rest/process-instance/count", "{}").statusCode())
                .isEqualTo(200);
    }

    /** What a decision is asked with are no criteria; those of a saved filter are. */
    @Test
    void aAnaliseAvaliaDecisoesECriaFiltros() {
        Navegador analista = Navegador.comCredencial(porta, "analista", "demo");
        String filtro = "{\"resourceType\":\"Task\",\"name\":\"%s\",\"query\":{%s},\"properties\":{\"variables\":"
                + "[{\"name\":\"classificacao\",\"label\":\"Classificação\"}]}}";

        assertThat(analista.post(
                                "/engine-rest/decision-definition/key/escalonamento/evaluate",
                                "{\"variables\":{\"evento\":{\"value\":\"ATENCAO\",\"type\":\"String\"},"
                                        + "\"classificacao\":{\"value\":\"x\",\"type\":\"String\"},"
                                        + "\"criticidade\":{\"value\":\"ALTA\",\"type\":\"String\"}}}")
                        .statusCode())
                .isEqualTo(200);
        var criado = analista.post("/engine-rest/filter/create", filtro.formatted("Por nome", "\"nameLike\":\"%x\""));
        assertThat(criado.statusCode()).as(criado.body()).isEqualTo(200);
        analista.excluir("/engine-rest/filter/" + JsonPath.<String>read(criado.body(), "$.id"));
        assertThat(analista.post(
                                "/engine-rest/filter/create",
                                filtro.formatted(
                                        "Por conteúdo",
                                        "\"processVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":\"b\"}]"))
                        .statusCode())
                .isEqualTo(403);
    }

    /** Who works on tasks adds to a list what is looked for in it. */
    @Test
    void naListaDaMesaNaoSeAcha() {
        String parado = api.post(
                        "atendente2",
                        "/atendimentos",
                        "{'origem': 'TELEFONE', 'classificacao': '%s'}".formatted(ApiDeTeste.DE_UM_GRUPO))
                .com(201)
                .protocolo();
        api.post("atendente2", "/atendimentos/" + parado + "/pendencia", "{'texto': 'Para a fila.'}")
                .com(200);
        String lista = APPS + "/filter/"
                + filtros.createFilterQuery()
                        .filterName("Pendentes do perfil")
                        .singleResult()
                        .getId();
        String chave = "{\"processInstanceBusinessKey\":\"" + parado + "\"}";
        Navegador atendente = Navegador.nosApps(porta, "atendente");
        assertThat(contado(atendente.pelosApps("POST", lista + "/count", chave)))
                .isEqualTo(1);

        api.post("supervisor", "/atendimentos/" + parado + "/restricao", "{}").com(200);

        assertThat(contado(atendente.pelosApps("POST", lista + "/count", chave)))
                .isZero();
        assertThat(atendente.pelosApps("POST", lista + "/list", chave).body()).isEqualTo("[]");
        for (String corpo : List.of(
                "{\"processInstanceBusinessKeyLike\":\"2%\"}",
                "{\"processVariables\":[{\"name\":\"classificacao\",\"operator\":\"eq\",\"value\":\"x\"}]}",
                "{\"taskVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":\"x\"}]}")) {
            assertThat(atendente.pelosApps("POST", lista + "/count", corpo).statusCode())
                    .isEqualTo(403);
        }
    }

    /** The call is seen by who sees what it is about. */
    @Test
    void aLigacaoSobreORestritoNaoMostraOCliente() {
        var telefonia = new TelefoniaDeTeste(api);
        var cliente = telefonia.cliente("Zenaide Restrita Silva");
        String sobre = api.aberto("{'origem': 'TELEFONE', 'cliente': {'id': %d}}".formatted(cliente.id()));
        int ligacao = api.post("atendente", "/atendimentos/" + sobre + "/ligacoes", "{'assunto': 'Dizer o que há'}")
                .com(201)
                .em("$.id");
        String tarefa = tarefas.createTaskQuery()
                .processInstanceBusinessKey(String.valueOf(ligacao))
                .singleResult()
                .getId();
        String cartao = "/tasklist/cartoes?tarefas=" + tarefa;
        Navegador colega = Navegador.nosApps(porta, "atendente2");
        assertThat(colega.get(cartao).body()).contains("Zenaide");

        api.post("supervisor", "/atendimentos/" + sobre + "/restricao", "{}").com(200);

        assertThat(colega.get(cartao).body()).contains(tarefa).doesNotContain("Zenaide");
        assertThat(colega.get("/tasklist/central").body()).doesNotContain("Zenaide", tarefa);
        assertThat(Navegador.nosApps(porta, "supervisor").get(cartao).body()).contains("Zenaide");
        api.get("atendente2", "/contatos-ativos/" + ligacao).recusa(403, "restrito");
        String ligado = api.post("supervisor", "/contatos-ativos/" + ligacao + "/chamada", null)
                .com(200)
                .protocolo();
        assertThat(api.ver(ligado).corpo()).contains("Ligação sobre um atendimento restrito");
    }

    private static int contado(HttpResponse<String> resposta) {
        assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(200);
        return JsonPath.read(resposta.body(), "$.count");
    }

    private String chave(String instancia) {
        return historico
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instancia)
                .singleResult()
                .getBusinessKey();
    }
}
