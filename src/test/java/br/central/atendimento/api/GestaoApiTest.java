package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_DOIS_GRUPOS;
import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What managers do to the work of others: priority, comments, a demand handed on. */
@TesteDeIntegracao
class GestaoApiTest {

    @Autowired
    TaskService tarefas;

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void aPrioridadeValeNoMotorENasSolicitacoesEmAberto() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String caso = api.atendimentoDe(solicitacao);

        Resposta visto = api.put(
                        "gestor", "/atendimentos/" + caso + "/prioridade", "{'prioridade': 88, 'motivo': 'Urgente'}")
                .com(200);

        assertThat(visto.<Integer>em("$.prioridade")).isEqualTo(88);
        assertThat(tarefa(solicitacao).getPriority()).isEqualTo(88);
        assertThat(visto.<List<String>>em("$.andamentos[?(@.tipo == 'PRIORIDADE_ALTERADA')].para"))
                .containsExactly("88", "88");

        api.put("gestor", "/solicitacoes/" + solicitacao + "/prioridade", "{'prioridade': 3}")
                .com(200);
        assertThat(tarefa(solicitacao).getPriority()).isEqualTo(3);
        assertThat(api.ver(caso).<Integer>em("$.prioridade")).isEqualTo(88);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'prioridade': -1}", "{'prioridade': 101}"})
    void aPrioridadeVaiDeZeroACem(String corpo) {
        String caso = api.classificado(DE_UM_GRUPO);

        assertThat(api.put("gestor", "/atendimentos/" + caso + "/prioridade", corpo)
                        .recusa(422)
                        .camposComErro())
                .containsExactly("prioridade");
    }

    @Test
    void semODireitoAPrioridadeFica() {
        String caso = api.classificado(DE_UM_GRUPO);
        int antes = api.ver(caso).em("$.prioridade");

        api.put("atendente", "/atendimentos/" + caso + "/prioridade", "{'prioridade': 99}")
                .recusa(403, "ALTERAR_PRIORIDADE");

        assertThat(api.ver(caso).<Integer>em("$.prioridade")).isEqualTo(antes);
    }

    @Test
    void oComentarioFicaNoHistoricoEQuemNaoTrabalhaNoCasoNaoComenta() {
        String caso = api.classificado(DE_UM_GRUPO);
        String comentario = "{'texto': 'Cobrar o financeiro hoje.'}";

        Resposta visto = api.post("gestor", "/atendimentos/" + caso + "/comentarios", comentario)
                .com(201);

        assertThat(visto.<List<String>>em("$.andamentos[?(@.tipo == 'COMENTARIO')].texto"))
                .containsExactly("Cobrar o financeiro hoje.");
        api.post("analista", "/atendimentos/" + caso + "/comentarios", comentario)
                .recusa(403);
        api.post("gestor", "/atendimentos/" + caso + "/comentarios", "{'texto': ' '}")
                .recusa(422);
        api.post("supervisor", "/atendimentos/" + caso + "/restricao", "{'grupo': 'lgpd'}")
                .com(200);
        api.post("gestor", "/atendimentos/" + caso + "/comentarios", comentario).recusa(403, "restrito");
        api.post("gestor", "/atendimentos/" + api.encerrado(DE_UM_GRUPO) + "/comentarios", comentario)
                .recusa(409, "encerrado");
    }

    @Test
    void aDemandaVaiAUmaPessoaDoGrupoQueSoElaResponde() {
        String solicitacao = api.encaminhada(DE_DOIS_GRUPOS);

        api.post(
                        "gestor",
                        "/solicitacoes/" + solicitacao + "/transferencia",
                        "{'usuario': 'faturamento', 'de': 'faturamento', 'texto': 'É da sua carteira.'}")
                .com(200);

        assertThat(tarefas.createTaskQuery()
                        .processInstanceBusinessKey(solicitacao)
                        .taskAssignee("faturamento")
                        .count())
                .isEqualTo(1);
        assertThat(api.ver(api.atendimentoDe(solicitacao))
                        .<List<String>>em("$.andamentos[?(@.tipo == 'TRANSFERENCIA')].para"))
                .containsExactly("faturamento");
        api.responder("faturamento", solicitacao).com(200);
    }

    @Test
    void quemNaoPoderiaResponderNaoRecebe() {
        String transferencia = "/solicitacoes/" + api.encaminhada(DE_UM_GRUPO) + "/transferencia";

        api.post("gestor", transferencia, "{'usuario': 'atendente'}")
                .recusa(422, "Ana", "não participa do grupo Financeiro");
        api.post("gestor", transferencia, "{'usuario': 'ninguem'}").recusa(422, "Não há o usuário");
        api.post("gestor", transferencia, "{'grupo': 'nenhum'}").recusa(422, "Não há o grupo");
        api.post("gestor", transferencia, "{'grupo': 'financeiro'}").recusa(422, "já é responsável");
        api.post("gestor", transferencia, "{}").recusa(422);
        api.post("cadastro", transferencia, "{'grupo': 'cadastro'}").recusa(403);
        api.post("analista", transferencia, "{'grupo': 'cadastro'}").recusa(403, "TRANSFERIR");
    }

    @Test
    void depoisDaEsperaPeloClienteATarefaVoltaAQuemATinha() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String caso = api.atendimentoDe(solicitacao);
        api.post("gestor", "/solicitacoes/" + solicitacao + "/transferencia", "{'usuario': 'financeiro'}")
                .com(200);
        api.post(
                        "financeiro",
                        "/solicitacoes/" + solicitacao + "/pedido-de-complemento",
                        "{'texto': 'Qual o mês do boleto?'}")
                .com(200);

        api.post("atendente", "/atendimentos/" + caso + "/complementos", "{'texto': 'Novembro.'}")
                .com(201);

        assertThat(tarefa(solicitacao).getAssignee()).isEqualTo("financeiro");
    }

    private Task tarefa(String solicitacao) {
        return tarefas.createTaskQuery()
                .processInstanceBusinessKey(solicitacao)
                .taskDefinitionKey("UserTask_ResponderDemanda")
                .singleResult();
    }
}
