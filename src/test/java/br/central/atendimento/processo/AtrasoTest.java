package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import br.central.comum.DiaDeTeste;
import br.central.comum.Recusa;
import br.central.prazos.EstadoDoPrazo;
import br.central.teste.TesteDeIntegracao;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock of a request: attention, breach in sight until the answer, a deadline set by hand. */
@TesteDeIntegracao
class AtrasoTest {

    @Autowired
    Bancada bancada;

    @Test
    void atencaoAvisaENaoMudaOQueSeEspera() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);
        assertThat(caso.job("StartEvent_Atencao").getDuedate().toInstant())
                .isCloseTo(caso.solicitacao().prazo().atencaoEm().toInstant(), within(1, ChronoUnit.MILLIS));

        caso.executar("StartEvent_Atencao");

        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda").hasPassed("ServiceTask_AvisarAtencao");
        assertThat(caso.andamentos()).contains("ATENCAO");
    }

    @Test
    void expiradoFicaAVistaAteAResposta() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO).executar("StartEvent_PrazoExpirado");

        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda", "UserTask_AcompanharAtraso")
                .hasPassed("ServiceTask_Escalar");
        assertThat(caso.solicitacao().prazo().estado()).isEqualTo(EstadoDoPrazo.EXPIRADO);

        caso.responder("financeiro");

        caso.processoDaSolicitacao(0).isEnded();
        assertThat(caso.tarefas("UserTask_AcompanharAtraso")).isEmpty();
        assertThat(caso.solicitacao().prazo().estado()).isEqualTo(EstadoDoPrazo.CUMPRIDO_EM_ATRASO);
    }

    @Test
    void expiradoSegueAVistaNaConsolidacao() {
        CasoDeTeste caso = bancada.vencido(Bancada.DOIS_GRUPOS).executar("StartEvent_PrazoExpirado");

        caso.responder("faturamento").responder("autorizacao");

        caso.solicitacaoAguardaEm(0, "UserTask_ConsolidarResposta", "UserTask_AcompanharAtraso");
        caso.responder("atendente").processoDaSolicitacao(0).isEnded();
    }

    @Test
    void prazoAlteradoAntesDeVencerMoveOsTimers() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);
        OffsetDateTime novo = emDias(2);

        caso.alterarPrazo(novo);

        assertThat(caso.job("StartEvent_PrazoExpirado").getDuedate()).isEqualTo(novo.toInstant());
        assertThat(caso.job("StartEvent_Atencao").getDuedate().toInstant())
                .isCloseTo(caso.solicitacao().prazo().atencaoEm().toInstant(), within(1, ChronoUnit.MILLIS))
                .isBefore(novo.toInstant());
        assertThat(caso.tarefa("UserTask_ResponderDemanda").getDueDate()).isEqualTo(novo.toInstant());
    }

    @Test
    void metaInternaAlteradaDepoisDeVencerTiraOAtrasoEOTrazNaNovaMeta() {
        CasoDeTeste caso = bancada.vencido(Bancada.DOIS_GRUPOS).executar("StartEvent_PrazoExpirado");
        OffsetDateTime novo = emDias(5);

        caso.alterarPrazo(novo);
        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda", "UserTask_ResponderDemanda", "CatchEvent_NovoPrazo");
        assertThat(caso.job("CatchEvent_NovoPrazo").getDuedate()).isEqualTo(novo.toInstant());
        caso.executar("CatchEvent_NovoPrazo");

        caso.solicitacaoAguardaEm(
                0, "UserTask_ResponderDemanda", "UserTask_ResponderDemanda", "UserTask_AcompanharAtraso");
        assertThat(caso.tarefa("UserTask_AcompanharAtraso").getDueDate()).isEqualTo(novo.toInstant());
    }

    @Test
    void prazoAlteradoDuasVezesValeOUltimo() {
        CasoDeTeste caso = bancada.vencido(Bancada.DOIS_GRUPOS)
                .executar("StartEvent_PrazoExpirado")
                .alterarPrazo(emDias(5));

        caso.alterarPrazo(emDias(9));

        assertThat(caso.job("CatchEvent_NovoPrazo").getDuedate())
                .isEqualTo(emDias(9).toInstant());
    }

    @Test
    void oPrazoNovoNaoPodeJaTerPassado() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);
        var antes = caso.job("StartEvent_PrazoExpirado").getDuedate();

        assertThatThrownBy(() -> caso.alterarPrazo(emDias(-1))).isInstanceOf(Recusa.RegraNaoAtendida.class);

        assertThat(caso.job("StartEvent_PrazoExpirado").getDuedate()).isEqualTo(antes);
    }

    private static OffsetDateTime emDias(int dias) {
        return DiaDeTeste.agora()
                .atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .plusDays(dias);
    }
}
