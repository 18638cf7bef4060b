package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.DOIS_GRUPOS;
import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import br.central.atendimento.contrato.DemandaView;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.QuemComplementa;
import br.central.atendimento.contrato.SituacaoDemanda;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.comum.Recusa;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the responsible groups do with a request. */
@TesteDeIntegracao
class CaminhosDaSolicitacaoTest {

    @Autowired
    Bancada bancada;

    @Test
    void oGrupoRespondeEASolicitacaoTermina() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO).responder("financeiro");

        caso.processoDaSolicitacao(0)
                .hasPassed("UserTask_ResponderDemanda", "EndEvent_GrupoRespondeu", "EndEvent_Respondida")
                .hasNotPassed("UserTask_ConsolidarResposta")
                .isEnded();
        assertThat(caso.solicitacao().situacao()).isEqualTo(SituacaoSolicitacao.RESPONDIDA);
    }

    @Test
    void doisGruposRespondemEAlguemConsolida() {
        CasoDeTeste caso = bancada.encaminhado(DOIS_GRUPOS);
        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda", "UserTask_ResponderDemanda");

        caso.responder("faturamento");
        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        caso.responder("autorizacao");
        caso.solicitacaoAguardaEm(0, "UserTask_ConsolidarResposta");
        assertThat(caso.solicitacao().situacao()).isEqualTo(SituacaoSolicitacao.EM_ANDAMENTO);
        caso.responder("atendente");

        caso.processoDaSolicitacao(0).hasPassed("UserTask_ConsolidarResposta").isEnded();
        caso.aguardaEm("UserTask_DarRetorno");
    }

    @Test
    void redirecionadaVaiAoOutroGrupo() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO).redirecionar("financeiro", "cadastro");

        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        assertThat(gruposDa(caso.tarefa("UserTask_ResponderDemanda"))).containsExactly("cadastro");
        assertThatThrownBy(() -> caso.responder("financeiro")).isInstanceOf(Recusa.SemPermissao.class);
        caso.responder("cadastro").processoDaSolicitacao(0).isEnded();
    }

    @Test
    void complementoRecebidoDevolveADemandaAoGrupo() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO).pedirComplemento("financeiro");
        caso.solicitacaoAguardaEm(0, "EventGateway_AguardarComplemento");
        assertThat(caso.solicitacao().situacao()).isEqualTo(SituacaoSolicitacao.AGUARDANDO_COMPLEMENTO);
        assertThatThrownBy(() -> caso.responder("financeiro")).isInstanceOf(Recusa.EstadoNaoPermite.class);

        caso.complementar();

        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda").hasPassed("CatchEvent_ComplementoRecebido");
        assertThat(caso.solicitacao().situacao()).isEqualTo(SituacaoSolicitacao.EM_ANDAMENTO);
        assertThat(caso.andamentos()).doesNotContain("SEM_COMPLEMENTO");
    }

    @Test
    void semComplementoNoPrazoODevolveOTimer() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO).pedirComplemento("financeiro");
        assertThat(caso.job("CatchEvent_SemComplemento").getDuedate().toInstant())
                .isBetween(
                        bancada.agora.instant().plus(Duration.ofHours(71)),
                        bancada.agora.instant().plus(Duration.ofHours(72)));

        caso.executar("CatchEvent_SemComplemento");

        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        assertThat(caso.andamentos()).contains("SEM_COMPLEMENTO");
        caso.responder("financeiro").processoDaSolicitacao(0).isEnded();
    }

    @Test
    void umGrupoEsperaOComplementoEOOutroResponde() {
        CasoDeTeste caso = bancada.encaminhado(DOIS_GRUPOS).pedirComplemento("autorizacao");

        caso.responder("faturamento");
        caso.solicitacaoAguardaEm(0, "EventGateway_AguardarComplemento");
        caso.complementar();

        caso.responder("autorizacao").solicitacaoAguardaEm(0, "UserTask_ConsolidarResposta");
    }

    /** Each for its own party, each to its own end. */
    @Test
    void doisGruposEsperamAoMesmoTempoPeloClienteEPeloPrestador() {
        CasoDeTeste caso = bancada.encaminhado(DOIS_GRUPOS)
                .pedirComplemento("autorizacao", QuemComplementa.CLIENTE)
                .pedirComplemento("faturamento", QuemComplementa.PRESTADOR);
        caso.solicitacaoAguardaEm(0, "EventGateway_AguardarComplemento", "EventGateway_AguardarComplemento");
        caso.reiterar();

        caso.complementar(QuemComplementa.CLIENTE);
        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda", "EventGateway_AguardarComplemento");
        assertThat(gruposDa(caso.tarefa("UserTask_ResponderDemanda"))).containsExactly("autorizacao");
        assertThat(caso.solicitacao().situacao()).isEqualTo(SituacaoSolicitacao.AGUARDANDO_COMPLEMENTO);
        caso.complementar(QuemComplementa.CLIENTE);
        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda", "EventGateway_AguardarComplemento");

        caso.complementar(QuemComplementa.PRESTADOR);
        caso.responder("autorizacao").responder("faturamento");
        caso.solicitacaoAguardaEm(0, "UserTask_ConsolidarResposta");
    }

    @Test
    void aEsperaDeCadaGrupoTemSeuFim() {
        CasoDeTeste caso = bancada.encaminhado(DOIS_GRUPOS);
        var agora = bancada.agora.instant();
        bancada.agora.comoSeFosse(agora, () -> caso.pedirComplemento("autorizacao"));
        bancada.agora.comoSeFosse(agora.plus(Duration.ofHours(5)), () -> caso.pedirComplemento("faturamento"));

        assertThat(caso.jobs("CatchEvent_SemComplemento"))
                .extracting(job -> job.getDuedate().toInstant())
                .containsExactlyInAnyOrder(agora.plus(Duration.ofHours(72)), agora.plus(Duration.ofHours(77)));
    }

    @Test
    void reiteraSeAntesDeEncaminhar() {
        CasoDeTeste caso = bancada.abrir(Bancada.telefone(UM_GRUPO, List.of(Bancada.solicitacao(UM_GRUPO)), null));
        int antes = caso.solicitacao().registro().prioridade();

        caso.reiterar();

        assertThat(caso.solicitacao().registro().reiteracoes()).isEqualTo(1);
        assertThat(caso.solicitacao().registro().prioridade()).isGreaterThan(antes);
        caso.encaminhar();
        assertThat(caso.tarefa("UserTask_ResponderDemanda").getPriority())
                .isEqualTo(caso.solicitacao().registro().prioridade());
    }

    @Test
    void reiterarSobeAPrioridadeDasTarefas() {
        CasoDeTeste caso = bancada.encaminhado(DOIS_GRUPOS);
        int antes = caso.tarefas("UserTask_ResponderDemanda").get(0).getPriority();

        caso.reiterar();

        assertThat(caso.tarefas("UserTask_ResponderDemanda"))
                .hasSize(2)
                .allSatisfy(tarefa -> assertThat(tarefa.getPriority()).isGreaterThan(antes));
        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda", "UserTask_ResponderDemanda")
                .hasPassed("ServiceTask_AvisarReiteracao");
    }

    @Test
    void reiteradaNaConsolidacaoSobeATarefaDeConsolidar() {
        CasoDeTeste caso =
                bancada.encaminhado(DOIS_GRUPOS).responder("faturamento").responder("autorizacao");
        int antes = caso.tarefa("UserTask_ConsolidarResposta").getPriority();

        caso.reiterar();

        assertThat(caso.tarefa("UserTask_ConsolidarResposta").getPriority()).isGreaterThan(antes);
    }

    @Test
    void reclassificadaContaDaAberturaEVaiAosNovosGrupos() {
        CasoDeTeste caso = bancada.ha(Duration.ofDays(2), () -> bancada.encaminhado(UM_GRUPO));
        var aberta = caso.solicitacao().registro().abertaEm();

        reclassificar(caso, "cadastro/dados/contato");

        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda").hasPassed("Event_Reclassificada");
        assertThat(caso.solicitacao().registro().abertaEm()).isEqualTo(aberta);
        assertThat(caso.solicitacao().demandas())
                .extracting(DemandaView::grupo, DemandaView::situacao)
                .containsExactly(
                        tuple("financeiro", SituacaoDemanda.DISPENSADA), tuple("cadastro", SituacaoDemanda.ABERTA));
        assertThat(caso.job("StartEvent_PrazoExpirado").getDuedate().toInstant())
                .isEqualTo(caso.solicitacao().prazo().venceEm().toInstant());
        assertThat(caso.job("StartEvent_Atencao").getDuedate().toInstant())
                .isCloseTo(caso.solicitacao().prazo().atencaoEm().toInstant(), within(1, ChronoUnit.MILLIS));
    }

    @Test
    void reclassificadoOAtendimentoInteiroValeOMesmo() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);

        caso.atendente(() ->
                bancada.edicao.classificar(caso.protocolo, new EscolhaDeClassificacao("cadastro/dados/contato", null)));

        assertThat(caso.solicitacao().demandas())
                .extracting(DemandaView::situacao)
                .containsExactly(SituacaoDemanda.DISPENSADA, SituacaoDemanda.ABERTA);
        assertThat(gruposDa(caso.tarefa("UserTask_ResponderDemanda"))).containsExactly("cadastro");
        caso.responder("cadastro").aguardaEm("UserTask_DarRetorno");
    }

    @Test
    void reclassificadaNaConsolidacaoOsNovosGruposRespondem() {
        CasoDeTeste caso =
                bancada.encaminhado(DOIS_GRUPOS).responder("faturamento").responder("autorizacao");

        reclassificar(caso, "prestador/pagamento/atraso");
        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");

        caso.responder("financeiro").processoDaSolicitacao(0).isEnded();
    }

    private void reclassificar(CasoDeTeste caso, String classificacao) {
        String solicitacao = caso.solicitacao().protocolo();
        caso.atendente(
                () -> bancada.solicitacoes.reclassificar(solicitacao, new EscolhaDeClassificacao(classificacao, null)));
    }

    private List<String> gruposDa(Task tarefa) {
        return bancada.motor.getTaskService().getIdentityLinksForTask(tarefa.getId()).stream()
                .map(vinculo -> vinculo.getGroupId())
                .filter(Objects::nonNull)
                .toList();
    }
}
