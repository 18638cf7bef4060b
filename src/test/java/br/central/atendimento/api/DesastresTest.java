package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.jayway.jsonpath.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What may happen to an installation, while people work: killed twenty times, one of several nodes lost, a mail server that
 * does not answer. Nothing acknowledged is lost, the check is clean, and what came back is used again without
 * anybody's help. {@code ./mvnw -Pdesastres test}; {@code -Dcentral.desastres.quedas=3} for fewer.
 */
@Tag("desastre")
class DesastresTest {

    private static final int PESSOAS = 4;
    private static final int QUEDAS = Integer.getInteger("central.desastres.quedas", 20);

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
}
