package br.central.comunicacao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Agora;
import br.central.comum.Recusa;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Against a real SMTP server; other tests' messages may go out too, so each looks at its own recipient only. */
@TesteDeIntegracao
@ExtendWith(OutputCaptureExtension.class)
class MensagensTest {

    @Autowired
    Mensagens mensagens;

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    Fila fila;

    @Autowired
    Agora agora;

    @Autowired
    IdentificacaoDaMensagem identificacao;

    @Autowired
    MensagensProperties propriedades;

    private final int porta = TestSocketUtils.findAvailableTcpPort();
    private final String protocolo = Sorte.uuid().toString().substring(0, 20);
    private final String ana = "ana-" + protocolo + "@example.com";
    private final List<String> torpedos = new ArrayList<>();

    private GreenMail servidor;
    private Carteiro carteiro;

    @BeforeEach
    void ligar() {
        servidor = new GreenMail(new ServerSetup(porta, null, ServerSetup.PROTOCOL_SMTP));
        servidor.start();
        carteiro = carteiro(true, true);
    }

    @AfterEach
    void desligar() {
        servidor.stop();
    }

    @Test
    void saiSoDepoisDeConfirmadaEComoFoiEscrita() throws Exception {
        transacao.executeWithoutResult(status -> {
            enfileirar("Solicitação nº 1", "Olá, João.\nAté logo.");
            CompletableFuture.runAsync(carteiro::enviarPendentes).join();
            assertThat(recebidas()).isEmpty();
        });

        carteiro.enviarPendentes();

        MimeMessage recebida = recebidas().get(0);
        assertThat(recebida.getSubject()).isEqualTo("Solicitação nº 1");
        assertThat(recebida.getContent().toString()).isEqualToNormalizingNewlines("Olá, João.\nAté logo.");
        assertThat(recebida.getFrom()[0]).hasToString("Central de Atendimento <nao-responda@localhost>");
        assertThat(recebida.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(unica().situacao()).isEqualTo(SituacaoMensagem.ENVIADA);
        assertThat(unica().enviadaEm()).isNotNull();
        carteiro.enviarPendentes();
        assertThat(recebidas()).hasSize(1);
    }

    @Test
    void transacaoDesfeitaNaoEnviaNada() {
        transacao.executeWithoutResult(status -> {
            enfileirar("a", "b");
            status.setRollbackOnly();
        });

        carteiro.enviarPendentes();

        assertThat(recebidas()).isEmpty();
        assertThat(mensagens.doProtocolo(protocolo)).isEmpty();
    }

    @Test
    void servidorForaDoArAdiaESeVoltaEnvia(CapturedOutput log) {
        servidor.stop();
        enfileirar("Assunto secreto", "Corpo secreto");

        carteiro.enviarPendentes();
        carteiro.enviarPendentes();

        assertThat(unica().situacao()).isEqualTo(SituacaoMensagem.PENDENTE);
        assertThat(unica().tentativas()).isEqualTo(1);
        assertThat(unica().erro()).isNotBlank();
        assertThat(log)
                .contains("Mensagem " + unica().id() + " não enviada")
                .doesNotContain(ana)
                .doesNotContain("secreto");

        servidor.start();
        carteiro.enviarPendentes();
        assertThat(recebidas()).isEmpty();
        depois(Duration.ofSeconds(31), carteiro);
        assertThat(recebidas()).hasSize(1);
        assertThat(unica().situacao()).isEqualTo(SituacaoMensagem.ENVIADA);
        assertThat(unica().erro()).isNull();
    }

    @Test
    void desisteNaUltimaTentativaERecomecaQuandoSePede() {
        servidor.stop();
        enfileirar("a", "b");
        IntStream.range(0, propriedades.tentativas() + 2)
                .forEach(vez -> depois(propriedades.maiorEspera().multipliedBy(vez), carteiro));

        assertThat(unica().situacao()).isEqualTo(SituacaoMensagem.FALHOU);
        assertThat(unica().tentativas()).isEqualTo(propriedades.tentativas());

        servidor.start();
        mensagens.reenviar(unica().id());
        carteiro.enviarPendentes();
        assertThat(recebidas()).hasSize(1);
        assertThat(unica().situacao()).isEqualTo(SituacaoMensagem.ENVIADA);
    }

    @Test
    void variosCarteirosNuncaEnviamDuasVezes() throws Exception {
        int quantas = 40;
        int carteiros = 4;
        IntStream.range(0, quantas).forEach(i -> enfileirar("nº " + i, "b"));
        CyclicBarrier juntos = new CyclicBarrier(carteiros);

        List<CompletableFuture<Void>> rodadas = IntStream.range(0, carteiros)
                .mapToObj(i ->
                        CompletableFuture.runAsync(() -> enviarJunto(juntos), tarefa -> new Thread(tarefa).start()))
                .toList();
        for (CompletableFuture<Void> rodada : rodadas) {
            rodada.get(60, TimeUnit.SECONDS);
        }

        assertThat(recebidas())
                .extracting(MimeMessage::getSubject)
                .hasSize(quantas)
                .doesNotHaveDuplicates();
    }

    @Test
    void quemMorreuEnviandoPerdeAPosseDepoisDeUmTempo() {
        long id = enfileirar("a", "b");
        assertThat(fila.tomar(List.of(new MensagemRepository.Vez(id, 0)))).hasSize(1);

        carteiro.enviarPendentes();
        assertThat(recebidas()).isEmpty();

        depois(Fila.POSSE.plusSeconds(1), carteiro);
        assertThat(recebidas()).hasSize(1);
    }

    @Test
    void semServidorEsperaESaiQuandoHouver() {
        enfileirar("a", "b");
        mensagens.enfileirar(NovaMensagem.sms("(21) 99999-0000", "torpedo " + protocolo, protocolo));

        carteiro(false, false).enviarPendentes();

        assertThat(mensagens.doProtocolo(protocolo))
                .extracting(MensagemView::situacao)
                .containsOnly(SituacaoMensagem.SEM_SERVIDOR);
        assertThat(mensagens.doProtocolo(protocolo))
                .extracting(MensagemView::tentativas)
                .containsOnly(0);

        carteiro.enviarPendentes();

        assertThat(recebidas()).hasSize(1);
        assertThat(torpedos).contains("21999990000 torpedo " + protocolo);
        assertThat(mensagens.doProtocolo(protocolo))
                .extracting(MensagemView::situacao)
                .containsOnly(SituacaoMensagem.ENVIADA);
    }

    @Test
    void reenviarUmaEnviadaMandaOutraCopiaEUmaNaFilaERecusado() {
        long id = enfileirar("a", "b");
        assertThatThrownBy(() -> mensagens.reenviar(id)).isInstanceOf(Recusa.EstadoNaoPermite.class);
        assertThatThrownBy(() -> mensagens.reenviar(-1)).isInstanceOf(Recusa.NaoEncontrado.class);

        carteiro.enviarPendentes();
        mensagens.reenviar(id);
        carteiro.enviarPendentes();

        assertThat(recebidas()).hasSize(2);
        assertThat(mensagens.doProtocolo(protocolo)).hasSize(2);
    }

    @Test
    void quebrasNoAssuntoNaoViramCabecalhos() throws Exception {
        enfileirar("oi\r\nBcc: bia@example.com\r\n\r\nfim" + "ç".repeat(300), "b");

        carteiro.enviarPendentes();

        MimeMessage recebida = recebidas().get(0);
        assertThat(recebida.getRecipients(RecipientType.BCC)).isNull();
        assertThat(recebida.getSubject())
                .startsWith("oi Bcc: bia@example.com fim")
                .hasSize(Mensagens.MAIOR_ASSUNTO);
        assertThat(recebidas()).hasSize(1);
    }

    @Test
    void recusaDestinoInvalidoETextoVazioOuGrandeDemais() {
        assertThatThrownBy(() -> mensagens.enfileirar(
                        new NovaMensagem(Canal.EMAIL, ana + "\r\nBcc: x@example.com", "a", "b", protocolo)))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
        assertThatThrownBy(() -> enfileirar("a", "  ")).isInstanceOf(Recusa.RegraNaoAtendida.class);
        assertThatThrownBy(() -> enfileirar("a", "ç".repeat(Mensagens.MAIOR_CORPO + 1)))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
        assertThat(mensagens.doProtocolo(protocolo)).isEmpty();
        enfileirar("a", "ç".repeat(Mensagens.MAIOR_CORPO));
        assertThat(mensagens.doProtocolo(protocolo)).hasSize(1);
    }

    @Test
    void textoDasMensagensNaoAparecePeloToString() {
        enfileirar("assunto", "corpo");

        assertThat(unica()).asString().doesNotContain(ana).doesNotContain("corpo");
        assertThat(NovaMensagem.sms("21999990000", "corpo", protocolo))
                .asString()
                .doesNotContain("2199")
                .doesNotContain("corpo");
    }

    private long enfileirar(String assunto, String corpo) {
        return mensagens.enfileirar(NovaMensagem.email(ana, new Modelos.Texto(assunto, corpo), protocolo));
    }

    private MensagemView unica() {
        assertThat(mensagens.doProtocolo(protocolo)).hasSize(1);
        return mensagens.doProtocolo(protocolo).get(0);
    }

    private List<MimeMessage> recebidas() {
        return Arrays.stream(servidor.getReceivedMessages())
                .filter(this::paraAna)
                .toList();
    }

    private boolean paraAna(MimeMessage mensagem) {
        try {
            return mensagem.getRecipients(RecipientType.TO)[0].toString().equals(ana);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void depois(Duration espera, Carteiro quem) {
        agora.comoSeFosse(agora.instant().plus(espera), () -> {
            quem.enviarPendentes();
            return null;
        });
    }

    private void enviarJunto(CyclicBarrier juntos) {
        try {
            Carteiro deOutroNo = carteiro(true, true);
            juntos.await();
            deOutroNo.enviarPendentes();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Carteiro carteiro(boolean comEmail, boolean comSms) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (comEmail) {
            JavaMailSenderImpl smtp = new JavaMailSenderImpl();
            smtp.setHost("127.0.0.1");
            smtp.setPort(porta);
            beans.addBean("smtp", smtp);
        }
        if (comSms) {
            beans.addBean("sms", new GatewayDeTeste());
        }
        return new Carteiro(
                fila,
                List.of(
                        new EntregaPorEmail(
                                beans.getBeanProvider(JavaMailSenderImpl.class), identificacao, propriedades, agora),
                        new EntregaPorSms(beans.getBeanProvider(EnvioPorNumero.class))));
    }

    private final class GatewayDeTeste implements EnvioPorNumero {

        @Override
        public Canal canal() {
            return Canal.SMS;
        }

        @Override
        public void enviar(MensagemView mensagem) {
            torpedos.add(mensagem.destinatario() + " " + mensagem.corpo());
        }
    }
}
