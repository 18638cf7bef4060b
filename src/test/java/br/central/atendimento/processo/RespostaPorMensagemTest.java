package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.comunicacao.CarteiroDeTeste;
import br.central.comunicacao.EmailRecebido;
import br.central.comunicacao.EnvioPermitido;
import br.central.comunicacao.MensagemView;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.SituacaoMensagem;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Who wrote gets the answer in writing. */
@TesteDeIntegracao
class RespostaPorMensagemTest {

    private static final String ENVIAR = "ServiceTask_EnviarResposta";

    @Autowired
    Bancada bancada;

    @Autowired
    Mensagens mensagens;

    @Autowired
    EnvioPermitido envio;

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    CarteiroDeTeste carteiro;

    @Autowired
    JdbcClient banco;

    private final String email = "ana-" + Sorte.uuid() + "@example.com";
    private final GreenMail servidor =
            new GreenMail(new ServerSetup(TestSocketUtils.findAvailableTcpPort(), null, ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void desligar() {
        servidor.stop();
    }

    @Test
    void aRespostaSaiPorEmailEOAtendimentoEncerra() throws Exception {
        CasoDeTeste caso = escrito().responder("financeiro");
        caso.aguardaEm(ENVIAR);
        assertThat(minhas(caso)).isEmpty();

        caso.executar(ENVIAR).processo().hasPassed(ENVIAR, "ServiceTask_Encerrar");
        servidor.start();
        carteiro.entregarPor(servidor.getSmtp().getPort());

        MimeMessage recebida = Arrays.stream(servidor.getReceivedMessages())
                .filter(this::paraMim)
                .findFirst()
                .orElseThrow();
        assertThat(recebida.getSubject())
                .isEqualTo("Protocolo " + caso.solicitacao().protocolo() + ": resposta à sua solicitação");
        assertThat(EmailRecebido.texto(recebida))
                .contains("Olá, Ana Souza.", "Boleto reemitido com o valor correto.", "Conclusão: Atendida");
        assertThat(GreenMailUtil.getHeaders(recebida)).contains("Auto-Submitted: auto-generated");
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
    }

    @Test
    void oEnvioQueFalhaESeRepeteNaoEnviaDuasVezes() {
        CasoDeTeste caso = escrito().responder("financeiro");
        mudarConclusao(caso, null);

        assertThatThrownBy(() -> caso.executar(ENVIAR)).isInstanceOf(RuntimeException.class);
        assertThat(caso.job(ENVIAR).getRetries()).isEqualTo(4);
        assertThat(minhas(caso)).isEmpty();
        caso.aguardaEm(ENVIAR);

        mudarConclusao(caso, "ATENDIDA");
        caso.executar(ENVIAR);

        assertThat(minhas(caso)).hasSize(1);
        caso.aguardaEm("EventGateway_JanelaDeReinicio");
    }

    /** What was taken at the door long ago, or taken away since, stops no answer: the client is called. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"ana@example.com, bia@example.com", "não é endereço"})
    void semEnderecoNaHoraDoEnvioOClienteRecebeLigacao(String endereco) {
        CasoDeTeste caso = escrito().responder("financeiro");
        mudarEmail(caso, endereco);

        caso.executar(ENVIAR);

        caso.aguardaEm("UserTask_DarRetorno").hasPassed("Event_SemEndereco");
        caso.comunicado();
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
    }

    /** Given up after all tries, the answer is told in a call. */
    @Test
    void aRespostaQueNaoSeConsegueEntregarViraLigacao() {
        CasoDeTeste caso = escrito().responder("financeiro");
        mudarTelefone(caso, "(11) 98765-4321");
        caso.executar(ENVIAR);

        carteiro.desistirDe(minhas(caso).get(0).id());

        assertThat(caso.andamentos()).contains("LIGACAO_PROGRAMADA").doesNotContain("LIGACAO_SEM_NUMERO");
        assertThat(banco.sql("select assunto from contato_ativo k join atendimento a on a.id = k.atendimento_id"
                                + " where a.protocolo = :protocolo")
                        .param("protocolo", caso.protocolo)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("Mensagem não entregue", caso.protocolo);
    }

    @Test
    void aRespostaQueNaoSeConsegueEntregarASemTelefoneFicaDita() {
        CasoDeTeste caso = escrito().responder("financeiro");
        caso.executar(ENVIAR);

        carteiro.desistirDe(minhas(caso).get(0).id());

        assertThat(caso.andamentos()).contains("LIGACAO_SEM_NUMERO");
    }

    @Test
    void oPedidoDeComplementoChegaAoClientePorEmail() {
        CasoDeTeste caso = escrito().pedirComplemento("financeiro");

        assertThat(mensagens.doProtocolo(caso.solicitacao().protocolo()))
                .filteredOn(mensagem -> mensagem.destinatario().equals(email))
                .singleElement()
                .satisfies(mensagem -> assertThat(mensagem.corpo()).contains("Envie o comprovante."));
        assertThat(caso.andamentos()).contains("PEDIDO_ENVIADO");
    }

    @Test
    void quemEscreveuSemDeixarEmailRecebeLigacao() {
        CasoDeTeste caso =
                bancada.abrir(Bancada.abertura(Origem.PORTAL, UM_GRUPO, null, List.of(), new Encaminhamento("Ver.")));

        caso.responder("financeiro").aguardaEm("UserTask_DarRetorno");
    }

    @Test
    void oConteudoRestritoNaoSaiPorEmail() {
        CasoDeTeste caso = escrito();
        caso.atendente(() -> bancada.edicao.restringir(caso.protocolo, "atendimento"));

        caso.responder("financeiro").aguardaEm("UserTask_DarRetorno");
    }

    @Test
    void oQueEsperavaParaSairNaoSaiDoQueFicouRestritoNemSeReenvia() {
        CasoDeTeste caso = escrito().pedirComplemento("financeiro");
        String protocolo = caso.solicitacao().protocolo();
        mudarTelefone(caso, null);

        caso.atendente(() -> bancada.edicao.restringir(caso.protocolo, "atendimento"));

        assertThat(mensagens.doProtocolo(protocolo))
                .filteredOn(mensagem -> mensagem.destinatario().equals(email))
                .singleElement()
                .satisfies(mensagem -> {
                    assertThat(mensagem.situacao()).isEqualTo(SituacaoMensagem.FALHOU);
                    assertThat(mensagem.erro()).contains("ficou restrito");
                });
        assertThat(caso.andamentos()).contains("LIGACAO_SEM_NUMERO");
        assertThatThrownBy(() -> transacao.executeWithoutResult(status -> envio.exigir(protocolo)))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("ele lê no portal");
    }

    private CasoDeTeste escrito() {
        return bancada.abrir(Bancada.abertura(Origem.PORTAL, UM_GRUPO, email, List.of(), new Encaminhamento("Ver.")));
    }

    private List<MensagemView> minhas(CasoDeTeste caso) {
        return mensagens.doProtocolo(caso.protocolo).stream()
                .filter(mensagem -> mensagem.destinatario().equals(email))
                .toList();
    }

    private boolean paraMim(MimeMessage mensagem) {
        try {
            return email.equals(mensagem.getRecipients(RecipientType.TO)[0].toString());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void mudarConclusao(CasoDeTeste caso, String conclusao) {
        banco.sql("update solicitacao set conclusao = :conclusao where protocolo = :protocolo")
                .param("conclusao", conclusao)
                .param("protocolo", caso.solicitacao().protocolo())
                .update();
    }

    private void mudarTelefone(CasoDeTeste caso, String telefone) {
        banco.sql("update atendimento set contato_telefone = :telefone where protocolo = :protocolo")
                .param("telefone", telefone)
                .param("protocolo", caso.protocolo)
                .update();
    }

    private void mudarEmail(CasoDeTeste caso, String novo) {
        banco.sql("update atendimento set contato_email = :email where protocolo = :protocolo")
                .param("email", novo)
                .param("protocolo", caso.protocolo)
                .update();
    }
}
