package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.jayway.jsonpath.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Killed, as by {@code kill -9}, at the worst word of a conversation with the mail server, which goes on outside: of what came in
 * nothing is lost and nothing is there twice; of what goes out nothing is lost, and twice goes at most the one message that the
 * server had taken and the application had not noted, under the same Message-ID. {@code ./mvnw -Pdesastres test}.
 */
@Tag("desastre")
class QuedaNoCorreioTest {

    private static final Logger LOG = LoggerFactory.getLogger(QuedaNoCorreioTest.class);
    private static final int QUANTAS = 4;

    @TempDir
    Path pasta;

    private final GreenMail correio =
            new GreenMail(new ServerSetup[] {em(ServerSetup.PROTOCOL_SMTP), em(ServerSetup.PROTOCOL_IMAP)});
    private EmbeddedPostgres postgres;
    private JdbcClient banco;
    private long desde;

    private static ServerSetup em(String protocolo) {
        return new ServerSetup(0, "127.0.0.1", protocolo);
    }

    @BeforeEach
    void ligar() throws Exception {
        correio.start();
        postgres = EmbeddedPostgres.start();
        banco = JdbcClient.create(postgres.getPostgresDatabase());
        desde = System.nanoTime();
    }

    @AfterEach
    void desligar() throws Exception {
        LOG.info("Em {} s", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - desde));
        correio.stop();
        postgres.close();
    }

    @Test
    void entreBuscarEGuardarEEntreGuardarEMarcarNadaSePerdeNemDobra() throws Exception {
        GreenMailUser caixa = correio.setUser("atendimento@operadora.example", "caixa", "segredo");
        for (int i = 0; i < QUANTAS; i++) {
            caixa.deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(("Message-ID: <queda-" + i + "@example.com>\r\nFrom: ana" + i
                                    + "@example.com\r\nSubject: Queda " + i + "\r\n\r\nTexto " + i)
                            .getBytes(StandardCharsets.UTF_8))));
        }
        AtomicBoolean buscando = new AtomicBoolean();
        morrer(
                correio.getImap().getPort(),
                (daAplicacao, linha) -> {
                    if (daAplicacao) {
                        buscando.compareAndSet(false, linha.contains("BODY.PEEK["));
                        return false;
                    }
                    // All of the message was on its way.
                    return buscando.get() && linha.contains(" OK ");
                },
                this::caixaEm);
        assertThat(contar("email_recebido")).as("nada foi guardado").isZero();

        morrer(
                correio.getImap().getPort(),
                (daAplicacao, linha) -> daAplicacao && linha.contains("STORE") && linha.contains("\\Seen"),
                this::caixaEm);
        assertThat(contar("email_recebido")).as("o primeiro está guardado").isEqualTo(1);
        assertThat(vistas(caixa)).as("e ninguém o marcou").isZero();

        try (AplicacaoEmProcesso aplicacao = iniciar(caixaEm(correio.getImap().getPort()))) {
            Awaitility.await().atMost(2, TimeUnit.MINUTES).until(() -> {
                // What the dead one had taken is let go of after ten minutes.
                banco.sql("update email_recebido set proxima_em = now()").update();
                return contar("email_com_destino") >= QUANTAS && vistas(caixa) == QUANTAS;
            });
            assertThat(aplicacao.get("admin", "/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
        }
        assertThat(banco.sql("select message_id from email_recebido order by message_id")
                        .query(String.class)
                        .list())
                .isEqualTo(IntStream.range(0, QUANTAS)
                        .mapToObj(i -> "<queda-" + i + "@example.com>")
                        .toList());
        assertThat(banco.sql("select titulo from atendimento where origem = 'EMAIL' order by titulo")
                        .query(String.class)
                        .list())
                .isEqualTo(
                        IntStream.range(0, QUANTAS).mapToObj(i -> "Queda " + i).toList());
    }

    @Test
    void entreConfirmarEEnviarEEntreEnviarEAnotarNadaSePerdeESoUmaSeRepete() throws Exception {
        AtomicBoolean entregue = new AtomicBoolean();
        List<String> enderecos = IntStream.range(0, QUANTAS)
                .mapToObj(i -> "q" + i + "@example.com")
                .toList();
        try (IntermediarioDeTeste meio = new IntermediarioDeTeste(
                        correio.getSmtp().getPort(),
                        (daAplicacao, linha) -> daAplicacao && linha.startsWith("MAIL FROM"));
                AplicacaoEmProcesso aplicacao = iniciar(smtpEm(meio.porta(), "3s"))) {
            for (String um : enderecos) {
                String protocolo = JsonPath.read(
                        aplicacao
                                .post(
                                        "atendente",
                                        "/api/atendimentos",
                                        "{'origem': 'TELEFONE', 'descricao': 'Boleto', 'contato': {'nome': 'Ana', 'email': '%s'}}"
                                                .formatted(um))
                                .body(),
                        "$.protocolo");
                assertThat(aplicacao
                                .post("atendente", "/api/atendimentos/" + protocolo + "/mensagens", "{}")
                                .statusCode())
                        .isEqualTo(201);
            }
            meio.vai(aplicacao);
            Awaitility.await().atMost(2, TimeUnit.MINUTES).until(meio::matou);
        }
        assertThat(correio.getReceivedMessages()).isEmpty();
        assertThat(contar("mensagem")).isEqualTo(QUANTAS);

        soltar();
        morrer(
                correio.getSmtp().getPort(),
                (daAplicacao, linha) -> {
                    if (daAplicacao) {
                        entregue.compareAndSet(false, linha.equals("."));
                        return false;
                    }
                    return entregue.get();
                },
                porta -> smtpEm(porta, "500ms"));
        assertThat(correio.getReceivedMessages()).hasSize(1);

        soltar();
        try (AplicacaoEmProcesso aplicacao = iniciar(smtpEm(correio.getSmtp().getPort(), "500ms"))) {
            Awaitility.await()
                    .atMost(2, TimeUnit.MINUTES)
                    .until(() -> banco.sql("select count(*) from mensagem where situacao = 'ENVIADA'")
                                    .query(Integer.class)
                                    .single()
                            == QUANTAS);
        }
        Map<String, List<String>> porEndereco = Arrays.stream(correio.getReceivedMessages())
                .collect(Collectors.groupingBy(
                        QuedaNoCorreioTest::paraQuem,
                        Collectors.mapping(QuedaNoCorreioTest::messageId, Collectors.toList())));
        assertThat(porEndereco.keySet()).containsExactlyInAnyOrderElementsOf(enderecos);
        assertThat(porEndereco.values().stream().map(List::size).sorted()).containsExactly(1, 1, 1, 2);
        assertThat(porEndereco.values())
                .allSatisfy(ids -> assertThat(ids.stream().distinct()).hasSize(1));
    }

    private interface Argumentos {
        List<String> em(int porta);
    }

    private void morrer(int servidor, IntermediarioDeTeste.Fim fim, Argumentos argumentos) throws Exception {
        try (IntermediarioDeTeste meio = new IntermediarioDeTeste(servidor, fim);
                AplicacaoEmProcesso aplicacao = iniciar(argumentos.em(meio.porta()))) {
            meio.vai(aplicacao);
            Awaitility.await().atMost(2, TimeUnit.MINUTES).until(meio::matou);
        }
    }

    /** What the dead one had taken is let go of after ten minutes. */
    private void soltar() {
        banco.sql("update mensagem set proxima_tentativa = now() where situacao <> 'ENVIADA'")
                .update();
    }

    private AplicacaoEmProcesso iniciar(List<String> doCorreio) throws Exception {
        List<String> todos = new ArrayList<>(List.of(
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password="));
        todos.addAll(doCorreio);
        return AplicacaoEmProcesso.iniciar(pasta, todos.toArray(String[]::new));
    }

    private List<String> caixaEm(int porta) {
        return Stream.of(
                        "servidor=127.0.0.1",
                        "porta=" + porta,
                        "tls=false",
                        "usuario=caixa",
                        "senha=segredo",
                        "intervalo=1s")
                .map(um -> "--central.email.entrada." + um)
                .toList();
    }

    private static List<String> smtpEm(int porta, String intervalo) {
        return List.of(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + porta,
                "--central.mensagens.intervalo=" + intervalo,
                "--central.mensagens.primeira-espera=1s",
                "--central.mensagens.maior-espera=2s");
    }

    private int contar(String tabela) {
        return banco.sql("select count(*) from " + tabela).query(Integer.class).single();
    }

    private long vistas(GreenMailUser caixa) throws Exception {
        return correio.getManagers().getImapHostManager().getInbox(caixa).getMessages().stream()
                .filter(uma -> uma.getFlags().contains(Flags.Flag.SEEN))
                .count();
    }

    private static String paraQuem(MimeMessage mensagem) {
        try {
            return mensagem.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException falha) {
            throw new IllegalStateException(falha);
        }
    }

    private static String messageId(MimeMessage mensagem) {
        try {
            return mensagem.getMessageID();
        } catch (jakarta.mail.MessagingException falha) {
            throw new IllegalStateException(falha);
        }
    }
}
