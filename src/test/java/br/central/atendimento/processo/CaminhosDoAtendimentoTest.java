package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The paths of the model {@code atendimento}, from the opening to each way of going on. */
@TesteDeIntegracao
class CaminhosDoAtendimentoTest {

    @Autowired
    Bancada bancada;

    @Test
    void abertoETriadoEsperaQuemAtende() {
        CasoDeTeste caso = bancada.aberto(UM_GRUPO);

        caso.aguardaEm("UserTask_Atender").hasPassed("BusinessRuleTask_Triar");
        assertThat(caso.tarefa("UserTask_Atender").getAssignee()).isEqualTo("atendente");
        assertThat(caso.tarefa("UserTask_Atender").getDueDate())
                .isEqualTo(caso.ver().prazo().venceEm().toInstant());
    }

    @Test
    void semQuemAtendaFicaNaFilaDoPerfil() {
        CasoDeTeste caso = bancada.abrir(Bancada.abertura(Origem.PORTAL, UM_GRUPO, null, null, null));

        assertThat(caso.tarefa("UserTask_Atender").getAssignee()).isNull();
    }

    @Test
    void resolvidoNoContatoEncerra() {
        CasoDeTeste caso = bancada.aberto(UM_GRUPO).resolver();

        caso.aguardaEm("EventGateway_JanelaDeReinicio")
                .hasPassed("UserTask_Atender", "ServiceTask_Encerrar", "BusinessRuleTask_DefinirJanela")
                .hasNotPassed("CallActivity_TratarSolicitacao");
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
    }

    @Test
    void pendenteComigoVoltaAMim() {
        CasoDeTeste caso = bancada.aberto(UM_GRUPO);

        caso.atendente(
                () -> bancada.atendimentos.deixarPendente(caso.protocolo, new Pendencia("A ligação caiu.", true)));

        caso.aguardaEm("UserTask_RetomarPendente");
        assertThat(caso.tarefa("UserTask_RetomarPendente").getAssignee()).isEqualTo("atendente");
    }

    @Test
    void pendenteNoPerfilERetomadoPorOutro() {
        CasoDeTeste caso = bancada.aberto(UM_GRUPO);
        caso.atendente(
                () -> bancada.atendimentos.deixarPendente(caso.protocolo, new Pendencia("A ligação caiu.", false)));
        assertThat(caso.tarefa("UserTask_RetomarPendente").getAssignee()).isNull();

        bancada.como("atendente2", () -> bancada.atendimentos.retomar(caso.protocolo));

        caso.aguardaEm("UserTask_Atender").hasPassed("UserTask_RetomarPendente");
        assertThat(caso.tarefa("UserTask_Atender").getAssignee()).isEqualTo("atendente2");
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.EM_ATENDIMENTO);
    }

    @Test
    void encaminhadoEsperaOGrupo() {
        CasoDeTeste caso = bancada.aberto(UM_GRUPO).encaminhar();

        caso.aguardaEm("CallActivity_TratarSolicitacao");
        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda")
                .hasPassed("BusinessRuleTask_DefinirPrazos", "BusinessRuleTask_DefinirGrupos");
    }

    @Test
    void semTarefaNaoSeEncaminhaNemSeRespondeDuasVezes() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);

        assertThatThrownBy(caso::encaminhar).isInstanceOf(Recusa.EstadoNaoPermite.class);
        assertThatThrownBy(caso::resolver).isInstanceOf(Recusa.EstadoNaoPermite.class);
        caso.aguardaEm("CallActivity_TratarSolicitacao");
    }

    @Test
    void registradaDepoisCorreSoESeuFimELogoNotado() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);
        caso.registrar(Bancada.solicitacao("cadastro/dados/contato"));
        caso.solicitacaoAguardaEm(1, "UserTask_ResponderDemanda").hasPassed("StartEvent_SolicitacaoPosterior");

        caso.responder("cadastro", 1);
        caso.aguardaEm("CallActivity_TratarSolicitacao");
        caso.responder("financeiro", 0);

        caso.aguardaEm("UserTask_DarRetorno").hasNotPassed("CatchEvent_SolicitacoesConcluidas");
    }

    @Test
    void oAtendimentoEsperaARegistradaDepois() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);
        caso.registrar(Bancada.solicitacao("cadastro/dados/contato"));

        caso.responder("financeiro", 0);
        caso.aguardaEm("CatchEvent_SolicitacoesConcluidas");
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.ENCAMINHADO);
        caso.responder("cadastro", 1);

        caso.aguardaEm("UserTask_DarRetorno").hasPassed("CatchEvent_SolicitacoesConcluidas");
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.AGUARDANDO_RETORNO);
    }

    @Test
    void canceladaARegistradaDepoisOAtendimentoSegue() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);
        caso.registrar(Bancada.solicitacao("cadastro/dados/contato"));
        caso.responder("financeiro", 0);

        caso.cancelarSolicitacao(1);

        caso.aguardaEm("UserTask_DarRetorno");
    }

    @Test
    void duasSolicitacoesCorremJuntas() {
        CasoDeTeste caso = bancada.encaminhado(
                UM_GRUPO, List.of(Bancada.solicitacao(null), Bancada.solicitacao("cadastro/dados/contato")));
        caso.responder("cadastro", 1);
        caso.aguardaEm("CallActivity_TratarSolicitacao");

        caso.responder("financeiro", 0);

        caso.aguardaEm("UserTask_DarRetorno");
    }

    @Test
    void canceladaUmaDeDuasAOutraSegue() {
        CasoDeTeste caso = bancada.encaminhado(
                UM_GRUPO, List.of(Bancada.solicitacao(null), Bancada.solicitacao("cadastro/dados/contato")));

        caso.cancelarSolicitacao(0);

        caso.processoDaSolicitacao(0).hasPassed("EndEvent_Cancelada").isEnded();
        assertThat(caso.solicitacao(0).situacao()).isEqualTo(SituacaoSolicitacao.CANCELADA);
        caso.aguardaEm("CallActivity_TratarSolicitacao");
        caso.responder("cadastro", 1).aguardaEm("UserTask_DarRetorno");
    }

    @Test
    void canceladasTodasNaoHaRetornoADar() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO).cancelarSolicitacao(0);

        caso.processo().hasNotPassed("UserTask_DarRetorno").hasPassed("ServiceTask_Encerrar");
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
    }

    @Test
    void complementoEnquantoEncaminhadoAvisaENaoInterrompe() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO).complementar();

        caso.aguardaEm("CallActivity_TratarSolicitacao").hasPassed("StartEvent_Complementar", "EndEvent_Complementado");
        assertThat(caso.andamentos()).contains("COMPLEMENTO");
    }

    @Test
    void sobClassificacaoSemFolhaNadaEEncaminhado() {
        CasoDeTeste caso = bancada.aberto(null);

        assertThatThrownBy(() -> caso.atendente(
                        () -> bancada.atendimentos.encaminhar(caso.protocolo, new Encaminhamento("Vai."))))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("Classifique");
        caso.aguardaEm("UserTask_Atender");
    }
}
