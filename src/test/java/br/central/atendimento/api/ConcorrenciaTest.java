package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_DOIS_GRUPOS;
import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.comum.Agora;
import br.central.seguranca.Operadores;
import br.central.teste.ConfereConsistencia;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** Two at once: one wins and the other is told, or both succeed one after the other; nobody sees a failure. */
@TesteDeIntegracao
@ConfereConsistencia
class ConcorrenciaTest {

    private static final String RESPOSTA =
            "{'texto': 'Boleto reemitido e enviado ao titular.', 'conclusao': 'ATENDIDA'}";

    @Autowired
    TaskService tarefas;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    ManagementService jobs;

    @Autowired
    Agora agora;

    @Autowired
    Operadores operadores;

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    private static <T> List<T> aoMesmoTempo(List<Supplier<T>> atos) throws Exception {
        CyclicBarrier largada = new CyclicBarrier(atos.size());
        ExecutorService linhas = Executors.newFixedThreadPool(atos.size());
        try {
            List<Future<T>> futuros = atos.stream()
                    .map(ato -> linhas.submit(() -> {
                        largada.await(30, TimeUnit.SECONDS);
                        return ato.get();
                    }))
                    .toList();
            List<T> resultados = new java.util.ArrayList<>();
            for (Future<T> futuro : futuros) {
                resultados.add(futuro.get(60, TimeUnit.SECONDS));
            }
            return resultados;
        } finally {
            linhas.shutdownNow();
        }
    }

    @RepeatedTest(5)
    void umSoRespondeAMesmaDemandaEOOutroSabeQuem() throws Exception {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);

        List<Resposta> respostas = aoMesmoTempo(Stream.of("financeiro", "supervisor", "admin")
                .<Supplier<Resposta>>map(quem -> () -> api.responder(quem, solicitacao))
                .toList());

        String vencedor = operadores.comoSeChama(api.verSolicitacao(solicitacao).em("$.respondidaPor"));
        assertThat(respostas).filteredOn(resposta -> resposta.status() == 200).hasSize(1);
        assertThat(respostas)
                .filteredOn(resposta -> resposta.status() != 200)
                .hasSize(2)
                .allSatisfy(resposta -> resposta.recusa(409, vencedor));
        assertThat((List<?>) api.ver(api.atendimentoDe(solicitacao)).em("$.andamentos[?(@.tipo == 'RESPOSTA')]"))
                .hasSize(1);
    }

    @RepeatedTest(8)
    void doisGruposRespondemNoMesmoInstante() throws Exception {
        String solicitacao = api.encaminhada(DE_DOIS_GRUPOS);

        List<Resposta> respostas = aoMesmoTempo(Stream.of("faturamento", "autorizacao")
                .<Supplier<Resposta>>map(quem -> () -> api.responder(quem, solicitacao))
                .toList());

        assertThat(respostas).allSatisfy(resposta -> resposta.com(200));
        assertThat((List<String>)
                        api.get("atendente", "/solicitacoes/" + solicitacao).em("$.acoes"))
                .contains("CONSOLIDAR");
    }

    @RepeatedTest(4)
    void tambemComChaveDeIdempotencia() throws Exception {
        String solicitacao = api.encaminhada(DE_DOIS_GRUPOS);

        List<Resposta> respostas = aoMesmoTempo(Stream.of("faturamento", "autorizacao")
                .<Supplier<Resposta>>map(quem -> () -> api.enviar(
                        api.pedido(HttpMethod.POST, quem, "/solicitacoes/" + solicitacao + "/resposta", RESPOSTA)
                                .header("Idempotency-Key", Sorte.uuid().toString())))
                .toList());

        assertThat(respostas).allSatisfy(resposta -> resposta.com(200));
    }

    @Test
    void vinteAberturasDeUmaVez() throws Exception {
        List<Resposta> abertos = aoMesmoTempo(IntStream.range(0, 20)
                .<Supplier<Resposta>>mapToObj(
                        vez -> () -> api.post("atendente", "/atendimentos", ApiDeTeste.paraEncaminhar(DE_DOIS_GRUPOS)))
                .toList());

        assertThat(abertos).allSatisfy(resposta -> resposta.com(201));
        assertThat(abertos).extracting(Resposta::protocolo).doesNotHaveDuplicates();
        assertThat(abertos)
                .allSatisfy(aberto -> assertThat(execucoes
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(aberto.protocolo())
                                .count())
                        .isEqualTo(1));
    }

    @RepeatedTest(5)
    void aRespostaEOTimerDoPrazo() throws Exception {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        Job timer = jobs.createJobQuery()
                .processInstanceId(instancia(solicitacao))
                .activityId("StartEvent_PrazoExpirado")
                .singleResult();

        List<Boolean> ambos = aoMesmoTempo(List.of(
                () -> api.responder("financeiro", solicitacao).com(200).status() == 200,
                () -> disparar(timer.getId())));

        assertThat(ambos.get(0)).isTrue();
        assertThat((String) api.verSolicitacao(solicitacao).em("$.situacao")).isEqualTo("RESPONDIDA");
        assertThat(tarefas.createTaskQuery()
                        .processInstanceBusinessKey(solicitacao)
                        .count())
                .isZero();
        assertThat(jobs.createJobQuery().jobId(timer.getId()).count()).isZero();
    }

    private String instancia(String solicitacao) {
        return execucoes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(solicitacao)
                .singleResult()
                .getId();
    }

    /** As the executor does, which tries a job again that lost a race. */
    private boolean disparar(String timer) {
        return agora.comoSeFosse(Instant.now(agora).plus(Duration.ofDays(60)), () -> {
            try {
                jobs.executeJob(timer);
                return true;
            } catch (OptimisticLockingException perdeu) {
                return false;
            } catch (ProcessEngineException jaNaoHa) {
                return false;
            } catch (org.springframework.dao.ConcurrencyFailureException perdeu) {
                return false;
            }
        });
    }

    @RepeatedTest(4)
    void duasReclassificacoes() throws Exception {
        String solicitacao = api.encaminhada("cadastro/dados/endereco");

        List<Resposta> respostas = aoMesmoTempo(Stream.of(DE_DOIS_GRUPOS, DE_UM_GRUPO)
                .<Supplier<Resposta>>map(para -> () -> api.put(
                        "atendente",
                        "/solicitacoes/" + solicitacao + "/classificacao",
                        "{'classificacao': '%s'}".formatted(para)))
                .toList());

        assertThat(respostas).allSatisfy(resposta -> resposta.com(200));
        Resposta fim = api.verSolicitacao(solicitacao);
        List<String> grupos = fim.em("$.grupos");
        assertThat(grupos).hasSize(DE_DOIS_GRUPOS.equals(fim.em("$.classificacao")) ? 2 : 1);
        assertThat((List<String>) fim.em("$.demandas[?(@.situacao == 'ABERTA')].grupo"))
                .containsExactlyInAnyOrderElementsOf(grupos);
        assertThat(tarefas.createTaskQuery()
                        .processInstanceBusinessKey(solicitacao)
                        .count())
                .isEqualTo(grupos.size());
    }
}
