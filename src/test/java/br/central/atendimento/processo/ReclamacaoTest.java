package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.ReclamacaoView;
import br.central.comum.Recusa;
import br.central.teste.TesteDeIntegracao;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The second instance: only when overdue, with its own clock, by another person. */
@TesteDeIntegracao
class ReclamacaoTest {

    @Autowired
    Bancada bancada;

    @Test
    void noPrazoNaoSeReclama() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);

        assertThatThrownBy(caso::reclamar)
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("reitere");
        assertThat(caso.tarefas("UserTask_TratarReclamacao")).isEmpty();
    }

    @Test
    void vencidaVaiAOuvidoriaComProtocoloEPrazoProprios() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);

        ReclamacaoView reclamacao = caso.reclamar();

        assertThat(reclamacao.protocolo()).isNotEqualTo(caso.solicitacao().protocolo());
        assertThat(caso.ver().relogios())
                .anySatisfy(relogio -> assertThat(relogio.protocolo()).isEqualTo(reclamacao.protocolo()));
        assertThat(reclamacao.prazo().venceEm()).isAfter(reclamacao.registradaEm());
        assertThat(caso.tarefa("UserTask_TratarReclamacao").getDueDate())
                .isEqualTo(reclamacao.prazo().venceEm().toInstant());
        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda", "CallActivity_TratarReclamacao");
        assertThatThrownBy(caso::reclamar).isInstanceOf(Recusa.EstadoNaoPermite.class);
    }

    @Test
    void aOuvidoriaRespondeEADemandaSegue() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        String reclamacao = caso.reclamar().protocolo();

        bancada.como("ouvidor", () -> bancada.reclamacoes.responder(reclamacao, CasoDeTeste.conclusiva()));

        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda").hasPassed("EndEvent_ReclamacaoTratada");
        assertThatThrownBy(() -> bancada.como(
                        "ouvidor", () -> bancada.reclamacoes.responder(reclamacao, CasoDeTeste.conclusiva())))
                .isInstanceOf(Recusa.EstadoNaoPermite.class);
        caso.responder("financeiro").aguardaEm("UserTask_DarRetorno");
    }

    @Test
    void quemRespondeuNaoTrataAReclamacao() {
        CasoDeTeste caso = bancada.vencido("ouvidoria/reanalise");
        String reclamacao = caso.reclamar().protocolo();
        caso.responder("ouvidor");

        assertThatThrownBy(() -> bancada.como(
                        "ouvidor", () -> bancada.reclamacoes.responder(reclamacao, CasoDeTeste.conclusiva())))
                .isInstanceOf(Recusa.EstadoNaoPermite.class);
        assertThat(caso.tarefas("UserTask_TratarReclamacao")).hasSize(1);
    }

    @Test
    void respondidaASolicitacaoAReclamacaoAbertaNaoSePerde() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        String reclamacao = caso.reclamar().protocolo();

        caso.responder("financeiro");

        assertThat(caso.tarefas("UserTask_TratarReclamacao")).hasSize(1);
        bancada.como("ouvidor", () -> bancada.reclamacoes.responder(reclamacao, CasoDeTeste.conclusiva()));
        caso.processoDaSolicitacao(0).isEnded();
        caso.aguardaEm("UserTask_DarRetorno");
    }

    @Test
    void expiradaTambemEEscalada() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        caso.reclamar();

        caso.executar("Event_ReclamacaoExpirada");

        assertThat(caso.tarefas("UserTask_TratarReclamacao")).hasSize(1);
        assertThat(caso.ver().andamentos())
                .anySatisfy(andamento -> assertThat(andamento.texto()).startsWith("Reclamação à ouvidoria."));
    }

    @Test
    void canceladaASolicitacaoAReclamacaoSeRecusaComMotivo() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        String reclamacao = caso.reclamar().protocolo();
        caso.cancelarSolicitacao(0);

        assertThatThrownBy(() -> bancada.como(
                        "ouvidor", () -> bancada.reclamacoes.responder(reclamacao, CasoDeTeste.conclusiva())))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("cancelada");
    }
}
