package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.jayway.jsonpath.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What may happen to an installation, while people work: killed twenty times, one of several nodes lost, its database away, no room left, a mail
 * server that does not answer. Nothing acknowledged is lost, the check is clean, and what came back is used again without
 * anybody's help. {@code ./mvnw -Pdesastres test}; {@code -Dcentral.desastres.quedas=3} for fewer.
 */
@Tag("desastre")
class DesastresTest {

    private static final Logger LOG = LoggerFactory.getLogger(DesastresTest.class);

    private static final int PESSOAS = 4;
    private static final int QUEDAS = Integer.getInteger("central.desastres.quedas", 20);

    private static final Duration FORA = Duration.ofSeconds(30);

    @TempDir
    Path pasta;

    private final CargaDeVida carga = new CargaDeVida();

    @Test
    void mortaVinteVezesNaBaseEmbutida() throws Exception {
        morrerEVoltar();
    }

    @Test
    void mortaVinteVezesNoPostgresql() throws Exception {
        try (EmbeddedPostgres banco = EmbeddedPostgres.start()) {
            morrerEVoltar(noBanco(banco));
        }
    }

    private void morrerEVoltar(String... argumentos) throws Exception {
        for (int queda = 0; queda < QUEDAS; queda++) {
            try (AplicacaoEmProcesso aplicacao = AplicacaoEmProcesso.iniciar(pasta, argumentos)) {
                carga.nadaSePerdeu(aplicacao);
                int antes = carga.atos();
                carga.comecar(PESSOAS, List.of(aplicacao));
                // Each time a little later, so that it dies in the middle of other things.
                esperarAtos(antes + PESSOAS + queda);
                aplicacao.matar();
                carga.parar();
            }
        }
        try (AplicacaoEmProcesso aplicacao = AplicacaoEmProcesso.iniciar(pasta, argumentos)) {
            carga.nadaSePerdeu(aplicacao);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void umDosNosCaiEOsOutrosContinuam(int quantos) throws Exception {
        try (EmbeddedPostgres banco = EmbeddedPostgres.start()) {
            List<AplicacaoEmProcesso> nos = new ArrayList<>();
            try {
                for (int no = 0; no < quantos; no++) {
                    nos.add(AplicacaoEmProcesso.iniciar(pasta, noBanco(banco)));
                }
                carga.comecar(PESSOAS, nos);
                for (int queda = 0; queda < Math.min(QUEDAS, 2 * quantos); queda++) {
                    int qual = queda % quantos;
                    esperarAtos(carga.atos() + 2 * PESSOAS);
                    nos.get(qual).matar();
                    List<AplicacaoEmProcesso> vivos = new ArrayList<>(nos);
                    vivos.remove(qual);
                    carga.mudarDeNos(vivos);
                    esperarAtos(carga.atos() + 2 * PESSOAS);
                    nos.set(qual, AplicacaoEmProcesso.iniciar(pasta, noBanco(banco)));
                    carga.mudarDeNos(nos);
                }
                carga.parar();
                for (AplicacaoEmProcesso no : nos) {
                    carga.nadaSePerdeu(no);
                }
            } finally {
                for (AplicacaoEmProcesso no : nos) {
                    no.close();
                }
            }
        }
    }

    /** For half a minute, under two nodes and four people. */
    @Test
    void bancoForaDoArMeioMinuto() throws Exception {
        Path dados = Files.createDirectory(pasta.resolve("banco"));
        int porta = portaLivre();
        EmbeddedPostgres banco = subir(dados, porta);
        List<AplicacaoEmProcesso> nos = new ArrayList<>();
        try {
            nos.add(AplicacaoEmProcesso.iniciar(pasta, noBanco(banco)));
            nos.add(AplicacaoEmProcesso.iniciar(pasta, noBanco(banco)));
            carga.comecar(PESSOAS, nos);
            esperarAtos(6 * PESSOAS);
            banco.close();
            long desde = System.nanoTime();
            Awaitility.await("os nós dizem que o banco está fora")
                    .atMost(1, TimeUnit.MINUTES)
                    .until(() -> System.nanoTime() - desde > FORA.toNanos()
                            && nos.get(0).semLogin("/actuator/health/readiness").statusCode() == 503
                            && nos.get(1).semLogin("/actuator/health/readiness").statusCode() == 503);
            banco = subir(dados, porta);
            esperarAtos(carga.atos() + 6 * PESSOAS);
            carga.parar();
            assertThat(carga.recusas().keySet()).as("respostas sem banco").doesNotContain(500);
            for (AplicacaoEmProcesso no : nos) {
                carga.nadaSePerdeu(no);
            }
            LOG.info("Sem banco meio minuto: {} atos, recusas {}", carga.atos(), carga.recusas());
        } finally {
            for (AplicacaoEmProcesso no : nos) {
                no.close();
            }
            banco.close();
        }
    }

    private static EmbeddedPostgres subir(Path dados, int porta) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(porta)
                .setDataDirectory(dados)
                .setCleanDataDirectory(false)
                .start();
    }

    private static int portaLivre() throws IOException {
        try (ServerSocket livre = new ServerSocket(0)) {
            return livre.getLocalPort();
        }
    }

    /** Files may not grow beyond a size, as on a full disk, until the limit is lifted. */
    @Test
    void semEspacoNaBaseEmbutida() throws Exception {
        Assumptions.assumeTrue(haPrograma("prlimit"), "sem prlimit não há como limitar os arquivos");
        try (AplicacaoEmProcesso aplicacao = AplicacaoEmProcesso.iniciar(pasta)) {
            limitarArquivos(aplicacao, Files.size(pasta.resolve("dados/central.mv.db")) + 3_000_000 + ":unlimited");
            semEspacoENovamente(aplicacao, () -> limitarArquivos(aplicacao, "unlimited:unlimited"));
        }
    }

    private static void limitarArquivos(AplicacaoEmProcesso aplicacao, String limite) throws Exception {
        assertThat(executar("prlimit", "--fsize=" + limite, "--pid", String.valueOf(aplicacao.pid())))
                .isTrue();
    }

    /** On a file system of its own, filled up and emptied again. */
    @Test
    void semEspacoNoPostgresql() throws Exception {
        Path disco = Files.createDirectory(pasta.resolve("disco"));
        Assumptions.assumeTrue(
                executar("mount", "-t", "tmpfs", "-o", "size=400m,mode=777", "tmpfs", disco.toString()),
                "sem como montar um disco pequeno");
        try (EmbeddedPostgres banco = EmbeddedPostgres.builder()
                .setDataDirectory(disco.resolve("dados"))
                .setServerConfig("min_wal_size", "160MB")
                .setServerConfig("max_wal_size", "160MB")
                .start()) {
            try (AplicacaoEmProcesso aplicacao = AplicacaoEmProcesso.iniciar(pasta, noBanco(banco))) {
                Path enchimento = disco.resolve("enchimento");
                executar("dd", "if=/dev/zero", "of=" + enchimento, "bs=64k");
                semEspacoENovamente(aplicacao, () -> Files.deleteIfExists(enchimento));
            }
        } finally {
            executar("umount", "-l", disco.toString());
        }
    }

    private interface Alivio {
        void dar() throws Exception;
    }

    private void semEspacoENovamente(AplicacaoEmProcesso aplicacao, Alivio alivio) throws Exception {
        carga.comecar(PESSOAS, List.of(aplicacao));
        Awaitility.await("até não caber mais")
                .atMost(10, TimeUnit.MINUTES)
                .until(() ->
                        carga.recusas().getOrDefault(503, 0) + carga.recusas().getOrDefault(500, 0) > 0);
        Awaitility.await("a saúde diz a verdade")
                .atMost(1, TimeUnit.MINUTES)
                .until(() ->
                        aplicacao.get("admin", "/actuator/health/readiness").statusCode() == 503);
        carga.parar();
        assertThat(carga.recusas().keySet()).as("respostas sem espaço").doesNotContain(500);
        alivio.dar();
        long desde = System.nanoTime();
        int antes = carga.atos();
        Awaitility.await("volta sozinha")
                .atMost(2, TimeUnit.MINUTES)
                .until(() ->
                        aplicacao.get("admin", "/actuator/health/readiness").statusCode() == 200);
        long voltou = Duration.ofNanos(System.nanoTime() - desde).toMillis();
        carga.comecar(PESSOAS, List.of(aplicacao));
        esperarAtos(antes + 3 * PESSOAS);
        carga.parar();
        carga.nadaSePerdeu(aplicacao);
        LOG.info(
                "Sem espaço: {} atos feitos antes, recusas {}, pronta de novo {} ms depois do alívio, {} atos ao todo",
                antes,
                carga.recusas(),
                voltou,
                carga.atos());
    }

    /** It takes the connection and never says a word; people notice nothing, and every message goes once when it speaks again. */
    @Test
    void servidorDeEmailPendurado() throws Exception {
        int mensagens = 6;
        ServerSocket mudo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        int porta = mudo.getLocalPort();
        String[] argumentos = {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + porta,
            "--spring.mail.properties.mail.smtp.connectiontimeout=2000",
            "--spring.mail.properties.mail.smtp.timeout=2000",
            "--central.mensagens.intervalo=500ms",
            "--central.mensagens.primeira-espera=1s",
            "--central.mensagens.maior-espera=2s",
            "--central.mensagens.tentativas=100"
        };
        try (AplicacaoEmProcesso aplicacao = AplicacaoEmProcesso.iniciar(pasta, argumentos)) {
            carga.comecar(PESSOAS, List.of(aplicacao));
            for (int mensagem = 0; mensagem < mensagens; mensagem++) {
                HttpResponse<String> aberto = aplicacao.post(
                        "atendente",
                        "/api/atendimentos",
                        "{'origem': 'TELEFONE', 'descricao': 'O boleto não chegou', 'contato': {'nome': 'Maria', 'email': 'm%d@example.com'}}"
                                .formatted(mensagem));
                long inicio = System.nanoTime();
                assertThat(aplicacao
                                .post(
                                        "atendente",
                                        "/api/atendimentos/" + JsonPath.read(aberto.body(), "$.protocolo")
                                                + "/mensagens",
                                        "{}")
                                .statusCode())
                        .isEqualTo(201);
                assertThat(Duration.ofNanos(System.nanoTime() - inicio))
                        .as("ninguém espera pelo servidor de e-mail")
                        .isLessThan(Duration.ofSeconds(2));
            }
            esperarAtos(carga.atos() + 6 * PESSOAS);
            assertThat(aplicacao.get("admin", "/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
            carga.parar();
            mudo.close();
            GreenMail servidor = new GreenMail(new ServerSetup(porta, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            servidor.start();
            try {
                Awaitility.await()
                        .atMost(2, TimeUnit.MINUTES)
                        .until(() -> servidor.getReceivedMessages().length >= mensagens);
                carga.nadaSePerdeu(aplicacao);
                assertThat(servidor.getReceivedMessages())
                        .extracting(uma -> uma.getAllRecipients()[0].toString())
                        .containsExactlyInAnyOrder(
                                "m0@example.com",
                                "m1@example.com",
                                "m2@example.com",
                                "m3@example.com",
                                "m4@example.com",
                                "m5@example.com");
            } finally {
                servidor.stop();
            }
        }
    }

    private void esperarAtos(int quantos) {
        Awaitility.await().atMost(3, TimeUnit.MINUTES).until(() -> carga.atos() >= quantos);
    }

    private static String[] noBanco(EmbeddedPostgres banco) {
        return new String[] {
            "--spring.datasource.url=" + banco.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=",
            "--spring.datasource.hikari.maximum-pool-size=15"
        };
    }

    private static boolean haPrograma(String nome) throws IOException, InterruptedException {
        return executar("sh", "-c", "command -v " + nome);
    }

    private static boolean executar(String... comando) throws IOException, InterruptedException {
        return new ProcessBuilder(comando)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
