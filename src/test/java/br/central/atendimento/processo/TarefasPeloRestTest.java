package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.DOIS_GRUPOS;
import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.contrato.Pendencia;
import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import java.net.http.HttpResponse;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The engine's own API: nobody ends a task there without the outcome, or takes another group's. */
@TesteDeIntegracao
class TarefasPeloRestTest {

    @Autowired
    Bancada bancada;

    @LocalServerPort
    int porta;

    static Stream<Arguments> tarefas() {
        return Stream.of(
                de("UserTask_Atender", "atendente", b -> b.aberto(UM_GRUPO)),
                de("UserTask_RetomarPendente", "atendente", b -> {
                    CasoDeTeste caso = b.aberto(UM_GRUPO);
                    return caso.atendente(
                            () -> b.atendimentos.deixarPendente(caso.protocolo, new Pendencia("Caiu.", false)));
                }),
                de("UserTask_ResponderDemanda", "financeiro", b -> b.encaminhado(UM_GRUPO)),
                de(
                        "UserTask_ConsolidarResposta",
                        "atendente",
                        b -> b.encaminhado(DOIS_GRUPOS).responder("autorizacao").responder("faturamento")),
                de(
                        "UserTask_AcompanharAtraso",
                        "supervisor",
                        b -> b.vencido(UM_GRUPO).executar("StartEvent_PrazoExpirado")),
                de("UserTask_TratarReclamacao", "ouvidor", b -> {
                    CasoDeTeste caso = b.vencido(UM_GRUPO);
                    caso.reclamar();
                    return caso;
                }),
                de("UserTask_DarRetornoDaReclamacao", "atendente", b -> {
                    CasoDeTeste caso = b.vencido(UM_GRUPO);
                    caso.tratarReclamacao(caso.reclamar().protocolo());
                    return caso;
                }),
                de(
                        "UserTask_DarRetorno",
                        "atendente",
                        b -> b.encaminhado(UM_GRUPO).responder("financeiro")));
    }

    private static Arguments de(String etapa, String quem, Function<Bancada, CasoDeTeste> caminho) {
        return Arguments.of(etapa, quem, caminho);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tarefas")
    void semODesfechoNadaSeConclui(String etapa, String quem, Function<Bancada, CasoDeTeste> caminho) {
        CasoDeTeste caso = caminho.apply(bancada);
        Task tarefa = caso.tarefa(etapa);
        int andamentos = caso.andamentos().size();

        for (String verbo : new String[] {"complete", "submit-form"}) {
            HttpResponse<String> resposta = pedir(quem, tarefa, verbo, "{\"variables\":{}}");
            assertThat(resposta.statusCode()).isEqualTo(422);
            assertThat(resposta.body())
                    .contains("se conclui com o registro do desfecho")
                    .contains("Nada foi alterado");
        }

        assertThat(caso.tarefa(etapa).getId()).isEqualTo(tarefa.getId());
        assertThat(caso.andamentos()).hasSize(andamentos);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tarefas")
    void umErroDoModeloNaoEJeitoDeAcabarComOCaso(String etapa, String quem, Function<Bancada, CasoDeTeste> caminho) {
        CasoDeTeste caso = caminho.apply(bancada);
        Task tarefa = caso.tarefa(etapa);

        HttpResponse<String> resposta = pedir(quem, tarefa, "bpmnError", "{\"errorCode\":\"qualquer\"}");

        assertThat(resposta.statusCode()).isBetween(400, 499);
        assertThat(caso.tarefa(etapa).getId()).isEqualTo(tarefa.getId());
    }

    @Test
    void aTarefaDeOutroGrupoNaoSeAssume() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);

        HttpResponse<String> resposta = assumir("cadastro", caso.tarefa("UserTask_ResponderDemanda"));

        assertThat(resposta.statusCode()).isEqualTo(403);
        assertThat(caso.tarefa("UserTask_ResponderDemanda").getAssignee()).isNull();
        assertThat(caso.andamentos()).doesNotContain("ASSUNCAO");
    }

    @Test
    void assumirADoSeuGrupoFicaNaLinhaDoTempo() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);

        assertThat(assumir("financeiro", caso.tarefa("UserTask_ResponderDemanda"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(caso.ver().registros().andamentos()).anySatisfy(andamento -> {
            assertThat(andamento.tipo()).isEqualTo("ASSUNCAO");
            assertThat(andamento.quem()).isEqualTo("financeiro");
        });
        assertThat(caso.solicitacao().demandas().get(0).responsavel()).isEqualTo("financeiro");
    }

    /** A task of the ouvidoria is not taken by who had the request to answer, not even to look. */
    @Test
    void quemTeveASolicitacaoNaoAssumeAReclamacao() {
        CasoDeTeste caso = bancada.vencido("ouvidoria/elogio");
        assertThat(assumir("ouvidor", caso.tarefa("UserTask_ResponderDemanda")).statusCode())
                .isEqualTo(204);
        assertThat(pedir("supervisor", caso.tarefa("UserTask_ResponderDemanda"), "unclaim", "{}")
                        .statusCode())
                .isEqualTo(204);
        caso.reclamar();

        HttpResponse<String> resposta = assumir("ouvidor", caso.tarefa("UserTask_TratarReclamacao"));

        assertThat(resposta.statusCode()).isEqualTo(403);
        assertThat(resposta.body()).contains("passe a outra pessoa");
        assertThat(caso.tarefa("UserTask_TratarReclamacao").getAssignee()).isNull();
    }

    @Test
    void devolverTambemFicaNaLinhaDoTempo() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);
        Task tarefa = caso.tarefa("UserTask_ResponderDemanda");
        assumir("financeiro", tarefa);

        assertThat(pedir("supervisor", tarefa, "unclaim", "{}").statusCode()).isEqualTo(204);

        assertThat(caso.andamentos()).contains("DEVOLUCAO");
        assertThat(caso.solicitacao().demandas().get(0).responsavel()).isNull();
    }

    private HttpResponse<String> assumir(String quem, Task tarefa) {
        return pedir(quem, tarefa, "claim", "{\"userId\":\"" + quem + "\"}");
    }

    private HttpResponse<String> pedir(String quem, Task tarefa, String verbo, String corpo) {
        return Navegador.nosApps(porta, quem)
                .pelosApps("POST", "/camunda/api/engine/engine/default/task/" + tarefa.getId() + "/" + verbo, corpo);
    }
}
