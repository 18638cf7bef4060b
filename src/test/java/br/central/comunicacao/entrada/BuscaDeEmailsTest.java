package br.central.comunicacao.entrada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/** Against a real IMAP server; each test has its own mail box and looks at its own messages alone. */
@TesteDeIntegracao
class BuscaDeEmailsTest {

    @Autowired
    EmailsGuardados guardados;

    @Autowired
    JdbcClient banco;

    @Autowired
    PlatformTransactionManager transacoes;

    @TempDir
    Path pasta;

    private final int porta = TestSocketUtils.findAvailableTcpPort();
    private final String marca = Sorte.palavra("chegada");
    private GreenMail servidor;
    private GreenMailUser caixa;
    private BuscaDeEmails busca;

    @BeforeEach
    void ligar() {
        servidor = new GreenMail(new ServerSetup(porta, null, ServerSetup.PROTOCOL_IMAP));
        servidor.start();
        caixa = servidor.setUser("atendimento@operadora.example", "caixa", "segredo");
        busca = busca(guardados);
        banco.sql("update caixa_de_entrada set validade = null, ultimo = null where id = 1")
                .update();
    }

    @AfterEach
    void desligar() {
        servidor.stop();
    }

    private BuscaDeEmails busca(EmailsGuardados onde) {
        var propriedades = new EntradaProperties(
                "localhost", porta, false, "caixa", "segredo", "INBOX", DataSize.ofMegabytes(1), 50);
        return new BuscaDeEmails(propriedades, onde, banco, transacoes);
    }

    @Test
    void oEmailEGuardadoComoVeioESoEntaoMarcadoComoVisto() throws Exception {
        entregar(email("a", "Olá\r\n\r\n.\r\nfim"));

        busca.buscar();

        assertThat(visto(0)).isTrue();
        assertThat(situacao("a")).containsExactly("RECEBIDO");
        try (InputStream bytes = guardados.abrir(id("a"))) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith(email("a", "Olá\r\n\r\n.\r\nfim"));
        }
    }

    @Test
    void semServidorConfiguradoNadaSeBusca() {
        servidor.stop();
        new BuscaDeEmails(
                        new EntradaProperties("", 1, true, "", "", "INBOX", DataSize.ofMegabytes(1), 50),
                        guardados,
                        banco,
                        transacoes)
                .buscar();

        assertThat(situacao("a")).isEmpty();
    }

    @Test
    void servidorForaDoArNadaPerdeEDepoisTudoChega() throws Exception {
        servidor.stop();
        assertThatThrownBy(() -> busca.buscar())
                .hasMessageContaining("caixa de entrada")
                .hasMessageNotContaining("segredo");
        assertThatThrownBy(() -> busca.buscar()).isInstanceOf(IllegalStateException.class);

        servidor.start();
        caixa = servidor.setUser("atendimento@operadora.example", "caixa", "segredo");
        entregar(email("b", "depois"));
        busca.buscar();

        assertThat(situacao("b")).containsExactly("RECEBIDO");
    }

    @Test
    void quemMorreEntreBuscarEGuardarNaoMarcaNemPerde() throws Exception {
        entregar(email("c", "um"));
        entregar(email("d", "dois"));
        EmailsGuardados queCai = new EmailsGuardados(banco, java.time.Clock.systemUTC(), transacoes) {
            @Override
            boolean guardar(Path mensagem, long tamanho, SituacaoDoEmail situacao) throws IOException {
                if (Files.readString(mensagem).contains("dois")) {
                    throw new IllegalStateException("caiu aqui");
                }
                return super.guardar(mensagem, tamanho, situacao);
            }
        };

        assertThatThrownBy(() -> busca(queCai).buscar()).hasMessage("caiu aqui");
        assertThat(visto(1)).isFalse();
        assertThat(situacao("c")).hasSize(1);
        assertThat(situacao("d")).isEmpty();

        busca.buscar();
        assertThat(situacao("c")).hasSize(1);
        assertThat(situacao("d")).hasSize(1);
    }

    @Test
    void quemMorreEntreGuardarEMarcarNaoGuardaDuasVezes() throws Exception {
        guardados.guardar(arquivo(email("e", "um")), 10, SituacaoDoEmail.RECEBIDO);
        entregar(email("e", "um"));

        busca.buscar();

        assertThat(visto(0)).isTrue();
        assertThat(situacao("e")).hasSize(1);
    }

    @Test
    void oMesmoPorDoisServidoresEUmSoEOutroComOMesmoMessageIdEOutro() throws Exception {
        entregar("Received: from mx1.example.com; Sat, 28 Nov 2026 10:00:00 -0300\r\nDelivered-To: a@x\r\n"
                + email("f", "um"));
        entregar("Return-Path: <b@example.com>\r\nReceived: from mx2.example.com\r\n" + email("f", "um") + "\r\n\r\n");
        entregar(email("f", "outro texto, do programa que repete o Message-ID"));

        busca.buscar();

        assertThat(situacao("f")).hasSize(2);
        assertThat(List.of(visto(0), visto(1), visto(2))).containsOnly(true);
    }

    @Test
    void oGrandeDemaisEAnotadoSemOCorpo() throws Exception {
        entregar(email("g", "x".repeat(2_000_000)));

        busca.buscar();

        assertThat(situacao("g")).containsExactly("GRANDE_DEMAIS");
        try (InputStream bytes = guardados.abrir(id("g"))) {
            assertThat(bytes.readAllBytes()).hasSizeLessThan(2_000);
        }
    }

    @Test
    void oQueAlguemLeuAntesNaCaixaChegaOMesmoEOAntigoDaCaixaNova() throws Exception {
        entregar(email("h", "antigo"));
        pasta().setFlags(new Flags(Flags.Flag.SEEN), true, 1, null, true);
        busca.buscar();
        assertThat(situacao("h")).isEmpty();

        entregar(email("i", "lido antes por uma pessoa"));
        pasta().setFlags(new Flags(Flags.Flag.SEEN), true, 2, null, true);
        busca.buscar();
        assertThat(situacao("i")).hasSize(1);
    }

    @Test
    void doisNosAoMesmoTempoGuardamCadaUmaUmaVez() throws Exception {
        int quantas = 20;
        for (int i = 0; i < quantas; i++) {
            entregar(email("n" + i, "número " + i));
        }
        CyclicBarrier juntos = new CyclicBarrier(3);
        List<CompletableFuture<Void>> nos = IntStream.range(0, 3)
                .mapToObj(no -> CompletableFuture.runAsync(
                        () -> {
                            esperar(juntos);
                            busca(guardados).buscar();
                        },
                        tarefa -> new Thread(tarefa).start()))
                .toList();
        for (CompletableFuture<Void> no : nos) {
            no.get(60, TimeUnit.SECONDS);
        }

        busca.buscar();
        for (int i = 0; i < quantas; i++) {
            assertThat(situacao("n" + i)).hasSize(1);
        }
    }

    private static void esperar(CyclicBarrier juntos) {
        try {
            juntos.await(30, TimeUnit.SECONDS);
        } catch (Exception falha) {
            throw new IllegalStateException(falha);
        }
    }

    private String email(String qual, String corpo) {
        return "Message-ID: <" + qual + "-" + marca + "@example.com>\r\nFrom: Ana <ana@example.com>\r\nSubject: oi\r\n"
                + "Date: Sat, 28 Nov 2026 10:00:00 -0300\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + corpo;
    }

    private void entregar(String email) throws Exception {
        caixa.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(email.getBytes(StandardCharsets.UTF_8))));
    }

    private Path arquivo(String email) throws IOException {
        return Files.writeString(pasta.resolve("um.eml"), email);
    }

    private com.icegreen.greenmail.store.MailFolder pasta() throws FolderException {
        return servidor.getManagers().getImapHostManager().getInbox(caixa);
    }

    private boolean visto(int qual) throws FolderException {
        return pasta().getMessages().get(qual).getFlags().contains(Flags.Flag.SEEN);
    }

    private List<String> situacao(String qual) {
        return banco.sql("select situacao from email_recebido where message_id = :id")
                .param("id", "<" + qual + "-" + marca + "@example.com>")
                .query(String.class)
                .list();
    }

    private long id(String qual) {
        return banco.sql("select id from email_recebido where message_id = :id")
                .param("id", "<" + qual + "-" + marca + "@example.com>")
                .query(Long.class)
                .single();
    }
}
