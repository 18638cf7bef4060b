package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_DOIS_GRUPOS;
import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Como;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody has is not a colleague's to work, by whatever door; the supervision works any. */
@TesteDeIntegracao
class DeQuemEApiTest {

    private static final String ATOS = """
            resolucao      | {'texto': 'Segunda via enviada ao titular.'} | ENCERRAR_DE_OUTRO_OPERADOR
            encaminhamento | {'texto': 'Peço resposta.'}                  | ENCERRAR_DE_OUTRO_OPERADOR
            pendencia      | {'texto': 'Caiu a ligação.'}                 | ENCERRAR_DE_OUTRO_OPERADOR
            cancelamento   | {'motivo': 'O cliente desistiu.'}            | ENCERRAR_DE_OUTRO_OPERADOR
            transferencia  | {'grupo': 'supervisao', 'texto': 'Ver.'}     | ALTERAR_OPERADOR
            """;

    @Autowired
    TaskService tarefas;

    @Autowired
    IdentityService identidades;

    @Autowired
    Como como;

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = ATOS)
    void aoColegaERecusadoComONomeDeQuemOTem(String ato, String json, String direito) {
        String caso = "/atendimentos/" + api.classificado(DE_UM_GRUPO);
        Object antes = api.get("supervisor", caso).com(200).em("$.andamentos.length()");

        String motivo = api.post("atendente2", caso + "/" + ato, json)
                .recusa(403, "já está com Ana", direito)
                .em("$.detail");

        assertThat(motivo).doesNotContain("atendente");
        assertThat((Object) api.get("supervisor", caso).com(200).em("$.andamentos.length()"))
                .isEqualTo(antes);
        assertThat((List<String>) api.get("atendente2", caso).com(200).em("$.acoes"))
                .doesNotContain("RESOLVER", "ENCAMINHAR", "DEIXAR_PENDENTE", "CANCELAR", "TRANSFERIR", "ASSUMIR")
                .contains("COMPLEMENTAR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = ATOS)
    void oDonoEASupervisaoFazem(String ato, String json) {
        for (String quem : List.of("atendente", "supervisor")) {
            api.post(quem, "/atendimentos/" + api.classificado(DE_UM_GRUPO) + "/" + ato, json)
                    .com(200);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = ATOS)
    void oQueNinguemTemEDoGrupo(String ato, String json) {
        String livre = "{'origem': 'EMAIL', 'classificacao': '%s'}".formatted(DE_UM_GRUPO);
        api.post("atendente2", "/atendimentos/" + api.aberto(livre) + "/" + ato, json)
                .com(200);
        api.post("ouvidor", "/atendimentos/" + api.aberto(livre) + "/" + ato, json)
                .recusa(403, "fila de Atendimento");
    }

    @Test
    void oPendenteComAlguemNaoERetomadoPorOutro() {
        String caso = "/atendimentos/" + api.aberto();
        api.post("atendente", caso + "/pendencia", "{'texto': 'Volto já.', 'comigo': true}")
                .com(200);

        api.post("atendente2", caso + "/retomada", null).recusa(403, "já está com Ana");
        api.post("atendente", caso + "/retomada", null).com(200);
    }

    @Test
    void oRetornoDeUmNaoEDadoPorOutro() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        api.responder("financeiro", solicitacao).com(200);
        String retorno = "/atendimentos/" + api.atendimentoDe(solicitacao) + "/retorno";

        api.post("atendente2", retorno, "{'desfecho': 'COMUNICADO'}").recusa(403, "já está com Ana");
        api.post("atendente", retorno, "{'desfecho': 'COMUNICADO'}").com(200);
    }

    @Test
    void aSolicitacaoDeUmCasoEmCursoNaoSeCancelaPorOutro() {
        String caso = api.aberto();
        String solicitacao = api.post(
                        "atendente", "/atendimentos/" + caso + "/solicitacoes", "{'tipo': '%s'}".formatted(DE_UM_GRUPO))
                .com(201)
                .protocolo();
        String cancelamento = "/solicitacoes/" + solicitacao + "/cancelamento";

        api.post("atendente2", cancelamento, "{'motivo': 'Engano.'}").recusa(403, "já está com Ana");
        api.post("atendente", cancelamento, "{'motivo': 'Engano.'}").com(200);
    }

    /** The client calls again and somebody else answers: with the groups there is no operator to be asked. */
    @Test
    void oEncaminhadoQualquerAtendenteCancelaAPedidoDoCliente() {
        String caso = api.atendimentoDe(api.encaminhada(DE_UM_GRUPO));

        api.post("atendente2", "/atendimentos/" + caso + "/cancelamento", "{'motivo': 'O cliente desistiu.'}")
                .com(200);
    }

    /** Taken in the task list, where the case itself does not say whose it is. */
    @Test
    void aConsolidacaoDeUmColegaNaoSeFazPorOutro() {
        String solicitacao = api.encaminhada(DE_DOIS_GRUPOS);
        api.responder("autorizacao", solicitacao).com(200);
        api.responder("faturamento", solicitacao).com(200);
        pegar("UserTask_ConsolidarResposta", solicitacao, "atendente", "atendimento");

        String motivo = api.responder("atendente2", solicitacao)
                .recusa(409, "está com Ana")
                .em("$.detail");

        assertThat(motivo).doesNotContain("atendente");
        assertThat(acoes("atendente2", solicitacao)).doesNotContain("CONSOLIDAR");
        assertThat(acoes("atendente", solicitacao)).contains("CONSOLIDAR");
        api.responder("atendente", solicitacao).com(200);
    }

    @Test
    void aSupervisaoConsolidaADeQualquerUm() {
        String solicitacao = api.encaminhada(DE_DOIS_GRUPOS);
        api.responder("autorizacao", solicitacao).com(200);
        api.responder("faturamento", solicitacao).com(200);
        pegar("UserTask_ConsolidarResposta", solicitacao, "atendente", "atendimento");

        api.responder("supervisor", solicitacao).com(200);
    }

    @Test
    void oRetornoDaOuvidoriaQueUmColegaPegouNaoSeDaPorOutro() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        api.post(
                        "financeiro",
                        "/solicitacoes/" + solicitacao + "/resposta",
                        "{'texto': 'O boleto já foi pago em março.', 'conclusao': 'NEGADA',"
                                + " 'fundamento': 'Cláusula 12.3 do contrato.'}")
                .com(200);
        String reclamacao = api.post(
                        "atendente", "/solicitacoes/" + solicitacao + "/reanalise", "{'texto': 'Não paguei.'}")
                .com(201)
                .protocolo();
        api.post(
                        "ouvidor",
                        "/reclamacoes/" + reclamacao + "/resposta",
                        "{'texto': 'Determinada a emissão do boleto.', 'conclusao': 'ATENDIDA'}")
                .com(200);
        pegar("UserTask_DarRetornoDaReclamacao", reclamacao, "atendente", "atendimento");

        String retorno = "/reclamacoes/" + reclamacao + "/retorno";
        api.post("atendente2", retorno, "{'desfecho': 'COMUNICADO'}").recusa(409, "está com Ana");
        api.post("atendente", retorno, "{'desfecho': 'COMUNICADO'}").com(200);
        assertThat(acoes("atendente", solicitacao))
                .as("a reanálise foi atendida")
                .doesNotContain("PEDIR_REANALISE");
        api.post("atendente", "/solicitacoes/" + solicitacao + "/reanalise", "{'texto': 'Outra vez.'}")
                .recusa(409, "já foi atendida");
    }

    private List<String> acoes(String quem, String solicitacao) {
        return api.get(quem, "/solicitacoes/" + solicitacao).com(200).em("$.acoes");
    }

    /** In the task list, as people do. */
    private void pegar(String etapa, String chave, String login, String grupo) {
        String tarefa = tarefas.createTaskQuery()
                .processInstanceBusinessKey(chave)
                .taskDefinitionKey(etapa)
                .singleResult()
                .getId();
        identidades.setAuthentication(login, List.of(grupo));
        try {
            como.usuario(login, () -> {
                tarefas.claim(tarefa, login);
                return null;
            });
        } finally {
            identidades.clearAuthentication();
        }
    }

    @Test
    void aDemandaDeUmColegaDoGrupoNaoSeRespondeNemSePassaAdiante() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        api.post("gestor", "/solicitacoes/" + solicitacao + "/transferencia", "{'usuario': 'supervisor'}")
                .com(200);

        api.responder("financeiro", solicitacao).recusa(409, "está com Carla Mendes");
        api.post("financeiro", "/solicitacoes/" + solicitacao + "/transferencia", "{'grupo': 'cadastro'}")
                .recusa(409, "está com Carla Mendes");
        api.responder("cadastro", solicitacao).recusa(403);
        assertThat((List<String>) api.get("financeiro", "/solicitacoes/" + solicitacao)
                        .com(200)
                        .em("$.acoes"))
                .doesNotContain("RESPONDER", "REDIRECIONAR", "PEDIR_COMPLEMENTO", "TRANSFERIR_DEMANDA");
        api.responder("supervisor", solicitacao).com(200);
    }
}
