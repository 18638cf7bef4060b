package br.central.alertas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.api.ApiDeTeste;
import br.central.comum.Agora;
import br.central.comunicacao.CarteiroDeTeste;
import br.central.comunicacao.Mensagens;
import br.central.prazos.DiasDeTrabalho;
import br.central.seguranca.Operadores;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/** The digest goes out once a day, in its time, to supervision and management. Each test on a day of its own. */
@TesteDeIntegracao
class ResumoDiarioTest {

    /** A Wednesday, in a year in which no other test lives. */
    private static final LocalDate QUARTA = LocalDate.of(2031, 1, 8);

    @Autowired
    DiasDeTrabalho calendario;

    @Autowired
    Operadores operadores;

    @Autowired
    Apuracao apuracao;

    @Autowired
    MensagemDoResumo mensagem;

    @Autowired
    Mensagens mensagens;

    @Autowired
    CarteiroDeTeste carteiro;

    @Autowired
    IdentityService identidades;

    @Autowired
    PlatformTransactionManager transacoes;

    @Autowired
    JdbcClient cliente;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    Agora agora;

    private final String login = "g" + Sorte.uuid().toString().substring(0, 8);
    private final String email = login + "@example.com";
    private final GreenMail servidor =
            new GreenMail(new ServerSetup(TestSocketUtils.findAvailableTcpPort(), null, ServerSetup.PROTOCOL_SMTP));

    private LocalDate dia;
    private ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
        dia = quartaDeTrabalho();
        var pessoa = identidades.newUser(login);
        pessoa.setPassword("demo");
        pessoa.setEmail(email);
        identidades.saveUser(pessoa);
        identidades.createMembership(login, "gestao");
        banco.update("delete from alerta_resumo where dia = ?", dia);
    }

    @AfterEach
    void ninguemMais() {
        identidades.deleteUser(login);
        banco.update("delete from mensagem where destinatario = ?", email);
        servidor.stop();
    }

    @Test
    void saiUmaVezPorDiaSejamQuantosForemOsNosEOsReinicios() throws Exception {
        ResumoDiario umNo = no("07:30", DiasDoResumo.UTEIS);
        ResumoDiario outroNo = no("07:30", DiasDoResumo.UTEIS);

        as(umNo, dia, 7, 29);
        assertThat(enviadas()).isZero();

        var dois = Executors.newFixedThreadPool(2);
        List<Future<Void>> ambos =
                dois.invokeAll(List.<Callable<Void>>of(() -> as(umNo, dia, 7, 30), () -> as(outroNo, dia, 7, 30)));
        dois.shutdown();
        for (Future<Void> um : ambos) {
            um.get();
        }
        as(no("07:30", DiasDoResumo.UTEIS), dia, 18, 0);
        assertThat(enviadas()).isEqualTo(1);

        as(umNo, dia.plusDays(1), 9, 0);
        assertThat(enviadas()).isEqualTo(2);
        banco.update("delete from alerta_resumo where dia = ?", dia.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({"'', TODOS, 0", "07:30, SEG_SEX, 3", "07:30, SEG_SEX, 4", "07:30, UTEIS, 3"})
    void foraDosSeusDiasOuSemHoraNaoSai(String horario, DiasDoResumo dias, int depois) {
        as(no(horario, dias), dia.plusDays(depois), 12, 0);

        assertThat(enviadas()).isZero();
    }

    @Test
    void todosOsDiasEhTambemNoDomingo() {
        as(no("07:30", DiasDoResumo.TODOS), dia.plusDays(4), 12, 0);

        assertThat(enviadas()).isEqualTo(1);
        banco.update("delete from alerta_resumo where dia = ?", dia.plusDays(4));
    }

    /** The engine's administration takes any text for an e-mail: two of them, or none. */
    @Test
    void oEnderecoRuimDeUmaPessoaNaoParaOResumoDasOutras() {
        var pessoa = identidades.createUserQuery().userId(login).singleResult();
        pessoa.setEmail(email + "; outro-" + email + ", nada disso");
        identidades.saveUser(pessoa);

        as(no("07:30", DiasDoResumo.UTEIS), dia, 8, 0);

        assertThat(enviadas()).isEqualTo(1);
        assertThat(banco.update("delete from mensagem where destinatario = ?", "outro-" + email))
                .isEqualTo(1);
    }

    @Test
    void oHorarioQueNaoEhHorarioNaoPassaDoInicio() {
        assertThatThrownBy(() -> new ResumoProperties("7 e meia", DiasDoResumo.UTEIS))
                .isInstanceOf(java.time.DateTimeException.class);
    }

    @Test
    void chegaEmTextoEEmHtmlComOsMaisAtrasados() throws Exception {
        String restrito = api.classificado("financeiro/boleto/segunda-via");
        api.post("supervisor", "/atendimentos/" + restrito + "/restricao", "{}").com(200);
        banco.update("update trabalho_em_aberto set vence_em = '2000-12-31 10:00:00+00' where protocolo = ?", restrito);
        String protocolo = api.classificado("financeiro/boleto/segunda-via");
        banco.update(
                "update trabalho_em_aberto set vence_em = '2001-01-01 10:00:00+00' where protocolo = ?", protocolo);
        servidor.start();

        as(no("07:30", DiasDoResumo.UTEIS), dia, 8, 5);
        agora.comoSeFosse(dia.atTime(8, 6).atZone(agora.getZone()).toInstant(), () -> {
            carteiro.entregarPor(servidor.getSmtp().getPort());
            return null;
        });

        MimeMessage recebida = Stream.of(servidor.getReceivedMessages())
                .filter(this::paraMim)
                .findFirst()
                .orElseThrow();
        String data = "%1$td/%1$tm/%1$tY".formatted(dia);
        assertThat(recebida.getSubject()).startsWith("Prazos em " + data + ": ").endsWith(" em atenção");
        List<String> partes = partes((MimeMultipart) recebida.getContent());
        assertThat(partes).hasSize(2);
        assertThat(partes.get(0))
                .contains(
                        "Com o prazo expirado: ",
                        "Atendimento: ",
                        "- " + protocolo + ", Atendimento, Atender, venceu em 01/01/2001")
                .contains("/camunda/app/cockpit/default/#/prazos")
                .doesNotContain("<", restrito);
        assertThat(partes.get(1))
                .contains("<h1", protocolo, "/camunda/app/cockpit/default/#/prazos")
                .doesNotContain("th:", restrito);
    }

    /** A working Wednesday before a working Thursday, so that both days have a digest. */
    private LocalDate quartaDeTrabalho() {
        return Stream.generate(() -> QUARTA.plusWeeks(Sorte.inteiro(200)))
                .filter(quarta -> calendario.ehUtil(quarta) && calendario.ehUtil(quarta.plusDays(1)))
                .findFirst()
                .orElseThrow();
    }

    private ResumoDiario no(String horario, DiasDoResumo dias) {
        return new ResumoDiario(
                new ResumoProperties(horario, dias),
                calendario,
                new EnvioDoResumo(operadores, apuracao, mensagem, mensagens, cliente, agora),
                transacoes,
                agora);
    }

    private Void as(ResumoDiario no, LocalDate quando, int hora, int minuto) {
        ZonedDateTime momento = quando.atTime(hora, minuto).atZone(agora.getZone());
        return agora.comoSeFosse(momento.toInstant(), () -> {
            no.conferir();
            return null;
        });
    }

    private int enviadas() {
        return banco.queryForObject("select count(*) from mensagem where destinatario = ?", Integer.class, email);
    }

    private boolean paraMim(MimeMessage recebida) {
        try {
            return recebida.getAllRecipients()[0].toString().equals(email);
        } catch (MessagingException falha) {
            throw new IllegalStateException(falha);
        }
    }

    /** The text first, then the HTML; a related part holds the alternatives. */
    private static List<String> partes(MimeMultipart multipart) throws Exception {
        var lidas = new java.util.ArrayList<String>();
        for (int i = 0; i < multipart.getCount(); i++) {
            Object conteudo = multipart.getBodyPart(i).getContent();
            if (conteudo instanceof MimeMultipart dentro) {
                lidas.addAll(partes(dentro));
            } else {
                lidas.add(conteudo.toString());
            }
        }
        return lidas;
    }
}
