package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.catalogo.Parametros;
import br.central.comum.Recusa;
import br.central.comunicacao.CarteiroDeTeste;
import br.central.seguranca.AcessoMudou;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.TestSocketUtils;

/** A breach is told at once to whom the table {@code escalonamento} names, by real mail. */
@TesteDeIntegracao
class EscalonamentoPorEmailTest {

    @Autowired
    Bancada bancada;

    @Autowired
    Parametros parametros;

    @Autowired
    CarteiroDeTeste carteiro;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    IdentityService identidades;

    @Autowired
    ApplicationEventPublisher eventos;

    private final List<String> pessoas = new ArrayList<>();
    private final String gestao = "gestao-" + Sorte.uuid() + "@example.com";
    private final String financeiro = "financeiro-" + Sorte.uuid() + "@example.com";
    private final GreenMail servidor =
            new GreenMail(new ServerSetup(TestSocketUtils.findAvailableTcpPort(), null, ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void enderecos() {
        parametros.definir("email-do-grupo.gestao", gestao);
        parametros.definir("email-do-grupo.financeiro", financeiro);
        servidor.start();
    }

    @AfterEach
    void semEnderecos() {
        parametros.definir("email-do-grupo.gestao", "");
        parametros.definir("email-do-grupo.financeiro", "");
        noCadastro(null, null);
        pessoas.forEach(login -> {
            identidades.deleteUser(login);
            banco.update("delete from ausencia where login = ?", login);
        });
        servidor.stop();
    }

    @Test
    void oExpiradoDeCriticidadeAltaChegaAGestaoNaHora() throws Exception {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        banco.update("update atendimento set criticidade = 'ALTA' where protocolo = ?", caso.protocolo);
        var prazo = caso.solicitacao().prazo();

        caso.executar("StartEvent_PrazoExpirado");
        carteiro.entregarPor(servidor.getSmtp().getPort());

        String protocolo = caso.solicitacao().protocolo();
        for (String quem : List.of(gestao, financeiro)) {
            List<MimeMessage> recebidas = para(quem);
            assertThat(recebidas).hasSize(1);
            assertThat(recebidas.get(0).getSubject()).isEqualTo("Prazo expirado: protocolo " + protocolo);
            assertThat(recebidas.get(0).getContent().toString())
                    .contains(
                            "O prazo do protocolo " + protocolo,
                            "Venceu em: %1$td/%1$tm/%1$tY %1$tH:%1$tM".formatted(prazo.venceEm()),
                            "Norma: " + prazo.norma(),
                            "Criticidade: alta",
                            "Com quem está: financeiro",
                            "/camunda/app/tasklist/default/#/atendimento/" + caso.protocolo);
        }
        assertThat(banco.queryForObject(
                        "select texto from andamento where tipo = 'PRAZO_EXPIRADO' and atendimento_id ="
                                + " (select id from atendimento where protocolo = ?)",
                        String.class,
                        caso.protocolo))
                .isEqualTo("Avisados: financeiro, gestao. Acompanham: supervisao.");
    }

    /** That something is late, and neither which case nor about what. */
    @Test
    void aQuemNaoVeORestritoSoSeDizQueHaAtraso() throws Exception {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        banco.update(
                "update atendimento set criticidade = 'ALTA', restrito = true where protocolo = ?", caso.protocolo);

        caso.executar("StartEvent_PrazoExpirado");
        carteiro.entregarPor(servidor.getSmtp().getPort());

        String protocolo = caso.solicitacao().protocolo();
        assertThat(para(gestao)).hasSize(1);
        MimeMessage avisada = para(gestao).get(0);
        assertThat(avisada.getSubject()).isEqualTo("Prazo expirado: protocolo de conteúdo restrito");
        assertThat(avisada.getContent().toString())
                .contains(
                        "Com quem está: financeiro",
                        "Classificação: não se mostra",
                        "Abrir o atendimento: só quem lê conteúdo restrito")
                .doesNotContain(protocolo, caso.protocolo, UM_GRUPO);
        assertThat(para(financeiro).get(0).getContent().toString()).contains(protocolo, UM_GRUPO);
    }

    /** Whoever has it now, not whoever had it before. */
    @Test
    void depoisDeRedirecionadoEAvisadoQuemOTem() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO).redirecionar("financeiro", "cadastro");

        caso.executar("StartEvent_PrazoExpirado");

        assertThat(caso.solicitacao().grupos()).containsExactly("cadastro");
        assertThat(banco.queryForObject(
                        "select texto from andamento where tipo = 'PRAZO_EXPIRADO' and atendimento_id ="
                                + " (select id from atendimento where protocolo = ?)",
                        String.class,
                        caso.protocolo))
                .contains("cadastro")
                .doesNotContain("financeiro");
    }

    @Test
    void oDeCriticidadeMediaNaoChegaAGestao() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        banco.update("update atendimento set criticidade = 'MEDIA' where protocolo = ?", caso.protocolo);

        caso.executar("StartEvent_PrazoExpirado");
        carteiro.entregarPor(servidor.getSmtp().getPort());

        assertThat(para(financeiro)).hasSize(1);
        assertThat(para(gestao)).isEmpty();
    }

    /** The output {@code canal} is obeyed: who has the task of the breach gets no e-mail, and nobody else is offered it. */
    @Test
    void aTarefaDoAtrasoEDeQuemATabelaDiz() {
        parametros.definir("email-do-grupo.supervisao", gestao);
        try {
            CasoDeTeste caso = bancada.vencido(UM_GRUPO);
            banco.update("update atendimento set criticidade = 'MEDIA' where protocolo = ?", caso.protocolo);

            caso.executar("StartEvent_PrazoExpirado");
            carteiro.entregarPor(servidor.getSmtp().getPort());

            assertThat(para(gestao)).isEmpty();
            assertThat(bancada.motor
                            .getTaskService()
                            .getIdentityLinksForTask(
                                    caso.tarefa("UserTask_AcompanharAtraso").getId()))
                    .extracting(org.camunda.bpm.engine.task.IdentityLink::getGroupId)
                    .containsExactly("supervisao");
        } finally {
            parametros.definir("email-do-grupo.supervisao", "");
        }
    }

    @Test
    void umGrupoComDoisEnderecosEAvisadoNosDois() {
        String outra = "outra-" + gestao;
        parametros.definir("email-do-grupo.gestao", gestao + "; " + outra);
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        banco.update("update atendimento set criticidade = 'ALTA' where protocolo = ?", caso.protocolo);

        caso.executar("StartEvent_PrazoExpirado");
        carteiro.entregarPor(servidor.getSmtp().getPort());

        assertThat(para(gestao)).hasSize(1);
        assertThat(para(outra)).hasSize(1);
        assertThatThrownBy(() -> parametros.definir("email-do-grupo.gestao", gestao + "; nada disso"))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
    }

    /** As the page of the group says. */
    @Test
    void semEnderecoEAvisadaCadaPessoaDoGrupoEComUmSoEle() {
        parametros.definir("email-do-grupo.financeiro", "");
        String uma = pessoa();
        String outra = pessoa();

        expirar();
        assertThat(para(email(uma))).hasSize(1);
        assertThat(para(email(outra))).hasSize(1);

        noCadastro(financeiro, null);
        expirar();
        assertThat(para(financeiro)).hasSize(1);
        assertThat(para(email(uma))).hasSize(1);
        assertThat(para(email(outra))).hasSize(1);
    }

    @Test
    void tambemEAvisadoQuemRespondePeloGrupoEAusenteOPrimeiroSubstitutoPresente() {
        String responsavel = pessoa();
        String primeira = pessoa();
        String segunda = pessoa();
        noCadastro(financeiro, responsavel, primeira, segunda);
        parametros.definir("email-do-grupo.financeiro", "");

        expirar();
        assertThat(para(financeiro)).hasSize(1);
        assertThat(para(email(responsavel))).hasSize(1);
        assertThat(para(email(primeira))).isEmpty();

        ausentar(responsavel);
        expirar();
        assertThat(para(financeiro)).hasSize(2);
        assertThat(para(email(responsavel))).hasSize(1);
        assertThat(para(email(primeira))).hasSize(1);

        ausentar(primeira);
        parametros.definir("email-do-grupo.financeiro", "outro-" + financeiro);
        expirar();
        assertThat(para("outro-" + financeiro)).hasSize(1);
        assertThat(para(email(primeira))).hasSize(1);
        assertThat(para(email(segunda))).hasSize(1);
    }

    private void expirar() {
        bancada.vencido(UM_GRUPO).executar("StartEvent_PrazoExpirado");
        carteiro.entregarPor(servidor.getSmtp().getPort());
    }

    private String pessoa() {
        String login = "f" + Sorte.uuid().toString().substring(0, 8);
        var nova = identidades.newUser(login);
        nova.setPassword("demo");
        nova.setEmail(email(login));
        identidades.saveUser(nova);
        identidades.createMembership(login, "financeiro");
        pessoas.add(login);
        return login;
    }

    private static String email(String login) {
        return login + "@example.com";
    }

    private void noCadastro(String email, String responsavel, String... substitutos) {
        banco.update("update grupo set email = ?, responsavel = ? where codigo = 'financeiro'", email, responsavel);
        banco.update("delete from grupo_substituto where grupo = 'financeiro'");
        for (int i = 0; i < substitutos.length; i++) {
            banco.update(
                    "insert into grupo_substituto (grupo, login, ordem) values ('financeiro', ?, ?)",
                    substitutos[i],
                    i);
        }
        eventos.publishEvent(new AcessoMudou());
    }

    /** Also on the day on which the deadline passed: the timer is run as of then. */
    private void ausentar(String login) {
        LocalDate hoje = LocalDate.now(bancada.agora);
        banco.update(
                "insert into ausencia (login, substituto, de, ate, cadastrada_por, cadastrada_em)"
                        + " values (?, 'supervisor', ?, ?, 'supervisor', ?)",
                login,
                hoje.minusDays(90),
                hoje.plusDays(1),
                OffsetDateTime.now(bancada.agora));
    }

    private List<MimeMessage> para(String quem) {
        return Stream.of(servidor.getReceivedMessages())
                .filter(mensagem -> {
                    try {
                        return mensagem.getAllRecipients()[0].toString().equals(quem);
                    } catch (jakarta.mail.MessagingException falha) {
                        throw new IllegalStateException(falha);
                    }
                })
                .toList();
    }
}
