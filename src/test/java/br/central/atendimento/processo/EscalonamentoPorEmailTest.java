package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.catalogo.Parametros;
import br.central.comum.Recusa;
import br.central.comunicacao.CarteiroDeTeste;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
