package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.jayway.jsonpath.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.test.util.TestSocketUtils;

/**
 * The database goes away for half a minute, or its disk is full: it is said so, in time, and nobody has to start anything
 * when it is back.
 */
@Tag("queda")
@Execution(ExecutionMode.CONCURRENT)
class BancoForaTest {

    private static final Duration FORA = Duration.ofSeconds(30);
    private static final Duration SEM_ESPACO = Duration.ofSeconds(20);

    /** The pool waits five seconds for a connection; the rest is for a machine that has other things to do. */
    private static final Duration LOGO = Duration.ofSeconds(20);

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

    @TempDir
    Path pasta;

    private final int porta = TestSocketUtils.findAvailableTcpPort();

    @Test
    void dizQueOBancoNaoRespondeEContinuaQuandoEleVolta() throws Exception {
        Path dados = Files.createDirectory(pasta.resolve("banco"));
        EmbeddedPostgres banco = subir(dados);
        try (AplicacaoEmProcesso aplicacao = AplicacaoEmProcesso.iniciar(
                pasta,
                "--spring.profiles.active=queda,postgres",
                "--spring.datasource.url=" + banco.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=")) {
            String protocolo = abrir(aplicacao);
            assertThat(aplicacao.get("atendente", "/actuator/health/readiness").statusCode())
                    .isEqualTo(200);

            banco.close();
            long desde = System.nanoTime();
            do {
                semBanco(aplicacao, protocolo);
            } while (System.nanoTime() - desde < FORA.toNanos());

            banco = subir(dados);
            Awaitility.await()
                    .atMost(1, TimeUnit.MINUTES)
                    .until(() -> aplicacao
                                    .get("atendente", "/api/atendimentos/" + protocolo)
                                    .statusCode()
                            == 200);
            pronta(aplicacao);
            abrir(aplicacao);
            assertThat(aplicacao.get("admin", "/api/consistencia").body()).isEqualTo("[]");
        } finally {
            banco.close();
        }
    }

    /** No file may grow beyond a mebibyte, which the database has passed long ago: as on a full disk, each write fails. */
    @Test
    void dizQueODiscoDaBaseEmbutidaEstaCheioENadaSePerde() throws Exception {
        assumeTrue(Files.isExecutable(PRLIMIT), "sem prlimit não há como limitar os arquivos");
        try (AplicacaoEmProcesso aplicacao = AplicacaoEmProcesso.iniciar(pasta)) {
            String protocolo = abrir(aplicacao);

            limitar(aplicacao, "1048576:unlimited");
            // Until its file has no hole left that a write fits into.
            Awaitility.await().atMost(1, TimeUnit.MINUTES).untilAsserted(() -> {
                assertThat(tentarAbrir(aplicacao)).isEqualTo(503);
                HttpResponse<String> cheio =
                        emTempo(() -> aplicacao.post("atendente", "/api/atendimentos", "{'origem': 'TELEFONE'}"));
                assertThat(cheio.statusCode()).as(cheio.body()).isEqualTo(503);
                assertThat(emTempo(() -> aplicacao.semLogin("/actuator/health/readiness"))
                                .statusCode())
                        .isEqualTo(503);
            });

            // It is opened again and again and cannot write, but where its file has a hole.
            List<String> abertos = new ArrayList<>(List.of(protocolo));
            long desde = System.nanoTime();
            do {
                HttpResponse<String> resposta =
                        emTempo(() -> aplicacao.post("atendente", "/api/atendimentos", "{'origem': 'TELEFONE'}"));
                assertThat(resposta.statusCode()).as(resposta.body()).isIn(201, 503);
                if (resposta.statusCode() == 201) {
                    abertos.add(JsonPath.read(resposta.body(), "$.protocolo"));
                }
                assertThat(aplicacao.semLogin("/actuator/health/readiness").statusCode())
                        .isIn(200, 503);
            } while (System.nanoTime() - desde < SEM_ESPACO.toNanos());

            limitar(aplicacao, "unlimited:unlimited");
            pronta(aplicacao);
            abertos.add(abrir(aplicacao));
            for (String aberto : abertos) {
                assertThat(aplicacao
                                .get("atendente", "/api/atendimentos/" + aberto)
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(aplicacao.get("admin", "/api/consistencia").body()).isEqualTo("[]");
        }
    }

    /** If it is not, the administration is told why. */
    private static void pronta(AplicacaoEmProcesso aplicacao) {
        Awaitility.await().atMost(1, TimeUnit.MINUTES).untilAsserted(() -> {
            HttpResponse<String> resposta = aplicacao.get("admin", "/actuator/health/readiness");
            assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(200);
        });
    }

    private static int tentarAbrir(AplicacaoEmProcesso aplicacao) throws Exception {
        return aplicacao
                .post("atendente", "/api/atendimentos", "{'origem': 'TELEFONE'}")
                .statusCode();
    }

    private static void limitar(AplicacaoEmProcesso aplicacao, String limite) throws Exception {
        Process comando = new ProcessBuilder(
                        PRLIMIT.toString(), "--pid", String.valueOf(aplicacao.pid()), "--fsize=" + limite)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(comando.waitFor()).isZero();
    }

    private static void semBanco(AplicacaoEmProcesso aplicacao, String protocolo) throws Exception {
        HttpResponse<String> api = emTempo(() -> aplicacao.get("atendente", "/api/atendimentos/" + protocolo));
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(api.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(JsonPath.<String>read(api.body(), "$.detail")).startsWith("O banco de dados não responde");

        HttpResponse<String> motor = emTempo(() -> aplicacao.get("admin", "/engine-rest/task/count"));
        assertThat(motor.statusCode()).isEqualTo(503);

        long antes = System.nanoTime();
        HttpResponse<String> saude = aplicacao.semLogin("/actuator/health");
        assertThat(saude.statusCode()).isEqualTo(503);
        assertThat(JsonPath.<String>read(saude.body(), "$.status")).isEqualTo("DOWN");
        assertThat(Duration.ofNanos(System.nanoTime() - antes)).isLessThan(LOGO);
        assertThat(aplicacao.semLogin("/actuator/health/readiness").statusCode())
                .isEqualTo(503);
        assertThat(aplicacao.semLogin("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private interface Pedido {
        HttpResponse<String> fazer() throws IOException, InterruptedException;
    }

    private static HttpResponse<String> emTempo(Pedido pedido) throws Exception {
        long antes = System.nanoTime();
        HttpResponse<String> resposta = pedido.fazer();
        assertThat(Duration.ofNanos(System.nanoTime() - antes)).isLessThan(LOGO);
        return resposta;
    }

    private static String abrir(AplicacaoEmProcesso aplicacao) throws Exception {
        HttpResponse<String> aberto = aplicacao.post("atendente", "/api/atendimentos", "{'origem': 'TELEFONE'}");
        assertThat(aberto.statusCode()).as(aberto.body()).isEqualTo(201);
        return JsonPath.read(aberto.body(), "$.protocolo");
    }

    private EmbeddedPostgres subir(Path dados) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(porta)
                .setDataDirectory(dados)
                .setCleanDataDirectory(false)
                .start();
    }
}
