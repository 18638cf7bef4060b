package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.contrato.RetornoAoCliente;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.comum.Recusa;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way back to the client by telephone, and the window in which the client may bring it back. */
@TesteDeIntegracao
class RetornoEReinicioTest {

    /** Of a nature without a window. */
    private static final String SEM_JANELA = "ouvidoria/elogio";

    /** In a week without holidays, at ten in São Paulo. */
    private static final Instant QUINTA_DE_MANHA = Instant.parse("2027-03-11T13:00:00Z");

    @Autowired
    Bancada bancada;

    @Test
    void comunicadoEncerra() {
        CasoDeTeste caso = respondido().comunicado();

        caso.processo()
                .hasPassed("UserTask_DarRetorno", "ServiceTask_Encerrar")
                .hasNotPassed("CatchEvent_NovaTentativa");
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
    }

    @Test
    void semComunicacaoEsperaETentaDeNovo() {
        CasoDeTeste caso =
                bancada.agora.comoSeFosse(QUINTA_DE_MANHA, () -> respondido().semComunicacao());

        caso.aguardaEm("EventGateway_AguardarTentativa");
        assertThat(caso.job("CatchEvent_NovaTentativa").getDuedate().toInstant())
                .isEqualTo(QUINTA_DE_MANHA.plus(Duration.ofHours(2)));
        assertThatThrownBy(caso::semComunicacao).isInstanceOf(Recusa.EstadoNaoPermite.class);

        caso.executar("CatchEvent_NovaTentativa");
        caso.aguardaEm("UserTask_DarRetorno");
        assertThat(caso.tarefa("UserTask_DarRetorno").getDueDate()).isNotNull();
    }

    /** Nobody is called at 23:42: on the eve of a Saturday the next try is in the Saturday's window. */
    @Test
    void aProximaTentativaEEmHorarioPermitido() {
        Instant sextaANoite = QUINTA_DE_MANHA.plus(Duration.ofHours(24 + 11));
        CasoDeTeste caso =
                bancada.agora.comoSeFosse(sextaANoite, () -> respondido().semComunicacao());

        assertThat(caso.job("CatchEvent_NovaTentativa").getDuedate().toInstant())
                .isEqualTo(QUINTA_DE_MANHA.plus(Duration.ofHours(48 - 1)));
    }

    @Test
    void oClienteQueLigaDuranteAEsperaEComunicado() {
        CasoDeTeste caso = respondido().semComunicacao();
        caso.aguardaEm("EventGateway_AguardarTentativa");

        caso.comunicado();

        caso.processo().hasPassed("CatchEvent_ClienteRetornou", "ServiceTask_Encerrar");
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
        assertThat(caso.andamentos()).contains("RETORNO");
    }

    /** The hour the client asked for counts as no attempt. */
    @Test
    void quemPediuOutroHorarioELigadoNele() {
        Instant pedido = QUINTA_DE_MANHA.plus(Duration.ofHours(5));
        CasoDeTeste caso = bancada.agora.comoSeFosse(QUINTA_DE_MANHA, () -> {
            CasoDeTeste respondido = respondido();
            var retorno = new RetornoAoCliente(
                    DesfechoDaLigacao.PEDIU_OUTRO_HORARIO, null, pedido.atOffset(ZoneOffset.UTC), null);
            return respondido.atendente(() -> bancada.atendimentos.darRetorno(respondido.protocolo, retorno));
        });

        assertThat(caso.job("CatchEvent_NovaTentativa").getDuedate().toInstant())
                .isEqualTo(pedido);
        caso.executar("CatchEvent_NovaTentativa");
        caso.semComunicacao().executar("CatchEvent_NovaTentativa");
        caso.semComunicacao().aguardaEm("EventGateway_AguardarTentativa");
    }

    @Test
    void depoisDoMaximoDeTentativasEncerra() {
        CasoDeTeste caso = respondido();

        caso.semComunicacao().executar("CatchEvent_NovaTentativa");
        caso.semComunicacao().executar("CatchEvent_NovaTentativa");
        caso.semComunicacao();

        caso.processo().hasPassed("ServiceTask_Encerrar");
        assertThat(caso.andamentos()).filteredOn("SEM_COMUNICACAO"::equals).hasSize(3);
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
    }

    @Test
    void semJanelaTermina() {
        CasoDeTeste caso = bancada.aberto(SEM_JANELA).resolver();

        caso.processo().hasPassed("EndEvent_Concluido").isEnded();
        assertThatThrownBy(caso::reiniciar).isInstanceOf(Recusa.EstadoNaoPermite.class);
    }

    @Test
    void oFimDaJanelaConclui() {
        CasoDeTeste caso = bancada.aberto(UM_GRUPO).resolver();
        assertThat(caso.job("CatchEvent_FimDaJanela").getDuedate())
                .isEqualTo(caso.ver().percurso().reinicioAte().toInstant());

        caso.executar("CatchEvent_FimDaJanela");

        caso.processo().hasPassed("EndEvent_Concluido").isEnded();
        caso.nadaFicou();
    }

    @Test
    void reiniciadoVoltaAQuemAtende() {
        CasoDeTeste caso = bancada.aberto(UM_GRUPO).resolver().reiniciar();

        caso.aguardaEm("UserTask_Atender").hasPassed("CatchEvent_Reiniciar");
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.EM_ATENDIMENTO);
        caso.resolver().aguardaEm("EventGateway_JanelaDeReinicio");
    }

    @Test
    void reiniciadoComSolicitacaoVoltaAosGruposComPrazoNovo() {
        CasoDeTeste caso = bancada.ha(Duration.ofDays(1), () -> respondido()).comunicado();
        var antes = caso.solicitacao().registro().abertaEm();

        caso.reiniciar();

        caso.aguardaEm("CallActivity_TratarSolicitacao");
        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        assertThat(caso.solicitacao().situacao()).isEqualTo(SituacaoSolicitacao.EM_ANDAMENTO);
        assertThat(caso.solicitacao().registro().abertaEm()).isAfter(antes);
        assertThat(caso.ver().prazo().venceEm())
                .isEqualTo(caso.solicitacao().prazo().venceEm());
        caso.responder("financeiro").comunicado().aguardaEm("EventGateway_JanelaDeReinicio");
    }

    private CasoDeTeste respondido() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO).responder("financeiro");
        caso.aguardaEm("UserTask_DarRetorno");
        return caso;
    }
}
