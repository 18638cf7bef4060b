package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** Protocol and classification of a restricted case do not reach by lists, exports or the engine who may not open it. */
@TesteDeIntegracao
class RestritoEmTodaParteTest {

    private static final String APPS = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int porta;

    @Autowired
    HistoryService historico;

    @Autowired
    ManagementService trabalhos;

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
        Job trabalho = Stream.of(caso, solicitacao)
                .flatMap(protocolo ->
                        historico
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(protocolo)
                                .list()
                                .stream())
                .flatMap(instancia -> trabalhos.createJobQuery().processInstanceId(instancia.getId()).list().stream())
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
        assertThat(Navegador.comCredencial(porta, "analista", "demo")
                        .get("/engine-rest" + rastro)
                        .statusCode())
                .isEqualTo(403);
    }
}
