package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Killed in the middle of load: nothing acknowledged is lost, and application and engine still agree. Each test starts
 * applications and a database of its own, so they run beside each other.
 */
@Tag("queda")
@Execution(ExecutionMode.CONCURRENT)
class QuedaTest {

    private static final int CLIENTES = 4;
    private static final int SEGUNDOS_DE_CARGA = 2;

    @TempDir
    Path pasta;

    private final Queue<String> confirmados = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean acabou = new AtomicBoolean();

    /** With the address of {@code application.yml}, below the folder the process runs in. */
    @Test
    void naBaseEmbutida() throws Exception {
        resiste();
    }

    @Test
    void noPostgresql() throws Exception {
        try (EmbeddedPostgres banco = EmbeddedPostgres.start()) {
            resiste(
                    "--spring.datasource.url=" + banco.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=");
        }
    }

    /** Rows that stand for nothing lie between those that do, so that the end comes in the middle. */
    @Test
    void umLoteContinuaOndeParou() throws Exception {
        int casos = 12;
        List<String> protocolos = new ArrayList<>();
        int lote;
        try (AplicacaoEmProcesso aplicacao = AplicacaoEmProcesso.iniciar(pasta)) {
            for (int caso = 0; caso < casos; caso++) {
                HttpResponse<String> aberto =
                        aplicacao.post("atendente", "/api/atendimentos", "{'origem': 'TELEFONE'}");
                protocolos.add(JsonPath.read(aberto.body(), "$.protocolo"));
            }
            String chaves = IntStream.rangeClosed(1, casos)
                    .boxed()
                    .flatMap(caso -> IntStream.rangeClosed(0, 99)
                            .mapToObj(n -> "'ATENDIMENTO-" + (n == 0 ? caso : 1_000_000 + 100 * caso + n) + "'"))
                    .collect(Collectors.joining(","));
            HttpResponse<String> registrado = aplicacao.post(
                    "gestor", "/api/lotes", "{'acao': 'COMENTAR', 'texto': 'Revisar.', 'chaves': [" + chaves + "]}");
            assertThat(registrado.statusCode()).as(registrado.body()).isEqualTo(202);
            lote = JsonPath.read(registrado.body(), "$.id");
            Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> feitos(aplicacao, lote) >= 3);
            aplicacao.matar();
        }
        try (AplicacaoEmProcesso aplicacao = AplicacaoEmProcesso.iniciar(pasta)) {
            Awaitility.await()
                    .atMost(3, TimeUnit.MINUTES)
                    .until(() -> "CONCLUIDO"
                            .equals(JsonPath.read(
                                    aplicacao
                                            .get("gestor", "/api/lotes/" + lote)
                                            .body(),
                                    "$.situacao")));
            assertThat(feitos(aplicacao, lote)).isEqualTo(casos);
            for (String protocolo : protocolos) {
                String visto = aplicacao
                        .get("atendente", "/api/atendimentos/" + protocolo)
                        .body();
                assertThat(JsonPath.<List<String>>read(visto, "$.andamentos[?(@.tipo == 'COMENTARIO')].quem"))
                        .containsExactly("gestor");
            }
        }
    }

    private static int feitos(AplicacaoEmProcesso aplicacao, int lote) throws Exception {
        return JsonPath.read(aplicacao.get("gestor", "/api/lotes/" + lote).body(), "$.feitos");
    }

    private void resiste(String... argumentos) throws Exception {
        try (AplicacaoEmProcesso aplicacao = AplicacaoEmProcesso.iniciar(pasta, argumentos)) {
            carregarEMatar(aplicacao);
        }
        try (AplicacaoEmProcesso aplicacao = AplicacaoEmProcesso.iniciar(pasta, argumentos)) {
            Set<String> noMotor = noMotor(aplicacao);
            assertThat(noMotor).containsAll(confirmados);
            assertThat(nasTabelas(aplicacao)).isEqualTo(noMotor);
            assertThat(contar(aplicacao, "taskDefinitionKey=UserTask_ResponderDemanda"))
                    .isEqualTo(noMotor.size());
            irAteOFim(aplicacao, confirmados.peek());
        }
    }

    private void carregarEMatar(AplicacaoEmProcesso aplicacao) throws InterruptedException {
        ExecutorService clientes = Executors.newFixedThreadPool(CLIENTES);
        for (int cliente = 0; cliente < CLIENTES; cliente++) {
            clientes.submit(() -> abrirSemParar(aplicacao));
        }
        Awaitility.await().atMost(3, TimeUnit.MINUTES).until(() -> confirmados.size() >= CLIENTES);
        Awaitility.await()
                .pollDelay(SEGUNDOS_DE_CARGA, TimeUnit.SECONDS)
                .atMost(3, TimeUnit.MINUTES)
                .until(() -> confirmados.size() >= 3 * CLIENTES);
        aplicacao.matar();
        acabou.set(true);
        clientes.shutdown();
        assertThat(clientes.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void abrirSemParar(AplicacaoEmProcesso aplicacao) {
        try {
            while (!acabou.get()) {
                HttpResponse<String> resposta = aplicacao.post(
                        "atendente", "/api/atendimentos", ApiDeTeste.paraEncaminhar(ApiDeTeste.DE_UM_GRUPO));
                if (resposta.statusCode() == 201) {
                    confirmados.add(JsonPath.read(resposta.body(), "$.protocolo"));
                }
            }
        } catch (IOException morreu) {
            acabou.set(true);
        } catch (InterruptedException parou) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<String> noMotor(AplicacaoEmProcesso aplicacao) throws Exception {
        return new HashSet<>(JsonPath.<List<String>>read(
                aplicacao
                        .get("admin", "/engine-rest/process-instance?processDefinitionKey=atendimento&active=true")
                        .body(),
                "$[*].businessKey"));
    }

    private static Set<String> nasTabelas(AplicacaoEmProcesso aplicacao) throws Exception {
        Set<String> protocolos = new HashSet<>();
        for (int pagina = 0; ; pagina++) {
            List<String> desta = JsonPath.read(
                    aplicacao
                            .get("supervisor", "/api/atendimentos?tamanho=200&pagina=" + pagina)
                            .body(),
                    "$.itens[*].protocolo");
            if (desta.isEmpty()) {
                return protocolos;
            }
            protocolos.addAll(desta);
        }
    }

    private static int contar(AplicacaoEmProcesso aplicacao, String filtro) throws Exception {
        return JsonPath.read(
                aplicacao.get("admin", "/engine-rest/task/count?" + filtro).body(), "$.count");
    }

    private static void irAteOFim(AplicacaoEmProcesso aplicacao, String protocolo) throws Exception {
        String visto =
                aplicacao.get("atendente", "/api/atendimentos/" + protocolo).body();
        String solicitacao = JsonPath.read(visto, "$.solicitacoes[0].protocolo");
        assertThat(aplicacao
                        .post(
                                "financeiro",
                                "/api/solicitacoes/" + solicitacao + "/resposta",
                                "{'texto': 'Boleto enviado ao titular.', 'conclusao': 'ATENDIDA'}")
                        .statusCode())
                .isEqualTo(200);
        String fim = aplicacao
                .post("atendente", "/api/atendimentos/" + protocolo + "/retorno", "{'desfecho': 'COMUNICADO'}")
                .body();
        assertThat((String) JsonPath.read(fim, "$.situacao")).isEqualTo("ENCERRADO");
    }
}
