package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.DOIS_GRUPOS;
import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import br.central.atendimento.MensagensDoAtendimento;
import br.central.atendimento.TransferenciaDeDemandas;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.Endereco;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.contrato.RelogioView;
import br.central.atendimento.contrato.RetornoAoCliente;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoDoRetorno;
import br.central.atendimento.contrato.TipoDeReclamacao;
import br.central.catalogo.JanelaDeContato;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.comunicacao.Mensagens;
import br.central.teste.ComPortaoAberto;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The second instance: beside the case, with its own clock, by another person, and answered to who complained. */
@TesteDeIntegracao
@ComPortaoAberto
class ReclamacaoTest {

    @Autowired
    JanelaDeContato janela;

    @Autowired
    Bancada bancada;

    @Autowired
    Mensagens mensagens;

    @Autowired
    MensagensDoAtendimento doCaso;

    @Autowired
    TransferenciaDeDemandas transferencias;

    @Test
    void noPrazoNaoSeReclama() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);

        assertThatThrownBy(caso::reclamar)
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("reitere");
        assertThat(caso.tarefas("UserTask_TratarReclamacao")).isEmpty();
    }

    @Test
    void vencidaVaiAOuvidoriaComProtocoloPrazoEProcessoProprios() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);

        ReclamacaoView reclamacao = caso.reclamar();

        assertThat(reclamacao.protocolo()).isNotEqualTo(caso.solicitacao().protocolo());
        assertThat(caso.ver().prazos().relogios())
                .anySatisfy(relogio -> assertThat(relogio.protocolo()).isEqualTo(reclamacao.protocolo()));
        assertThat(reclamacao.prazo().venceEm()).isAfter(reclamacao.registradaEm());
        assertThat(caso.tarefa("UserTask_TratarReclamacao").getDueDate())
                .isEqualTo(reclamacao.prazo().venceEm().toInstant());
        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        caso.reclamacaoAguardaEm(reclamacao.protocolo(), "UserTask_TratarReclamacao");
        assertThatThrownBy(caso::reclamar).isInstanceOf(Recusa.EstadoNaoPermite.class);
    }

    @Test
    void aRespostaVaiAoClienteEnquantoAOuvidoriaTrabalha() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        String reclamacao = caso.reclamar().protocolo();

        caso.responder("financeiro").aguardaEm("UserTask_DarRetorno");
        caso.comunicado();

        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
        caso.reclamacaoAguardaEm(reclamacao, "UserTask_TratarReclamacao");
        caso.tratarReclamacao(reclamacao);
        caso.reclamacaoAguardaEm(reclamacao, "UserTask_DarRetornoDaReclamacao");
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
    }

    @Test
    void aOuvidoriaRespondeEADemandaSegue() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        String reclamacao = caso.reclamar().protocolo();

        caso.tratarReclamacao(reclamacao);

        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        assertThatThrownBy(() -> caso.tratarReclamacao(reclamacao)).isInstanceOf(Recusa.EstadoNaoPermite.class);
        caso.responder("financeiro").aguardaEm("UserTask_DarRetorno");
    }

    @Test
    void quemEscreveuRecebeARespostaPorMensagem() {
        CasoDeTeste caso = bancada.ha(
                Duration.ofDays(60),
                () -> bancada.abrir(Bancada.abertura(
                        Origem.EMAIL, UM_GRUPO, "ana@exemplo.com.br", List.of(), new Encaminhamento("Favor tratar."))));
        String reclamacao = caso.reclamar().protocolo();

        caso.tratarReclamacao(reclamacao);
        assertThat(vista(caso).retorno()).isEqualTo(SituacaoDoRetorno.A_ENVIAR);
        caso.executar("ServiceTask_EnviarRespostaDaOuvidoria");

        assertThat(vista(caso).retorno()).isEqualTo(SituacaoDoRetorno.ENVIADO);
        assertThat(mensagens.doProtocolo(reclamacao)).singleElement().satisfies(mensagem -> {
            assertThat(mensagem.destinatario()).isEqualTo("ana@exemplo.com.br");
            assertThat(mensagem.corpo()).contains("Boleto reemitido com o valor correto.", reclamacao);
        });
        assertThat(doCaso.listar(caso.protocolo))
                .anySatisfy(mensagem -> assertThat(mensagem.protocolo()).isEqualTo(reclamacao));
        assertThat(caso.andamentos()).contains("ENVIO_DA_OUVIDORIA");
        caso.processoDaReclamacao(reclamacao)
                .hasPassed("EndEvent_ReclamacaoRespondida")
                .isEnded();
    }

    @Test
    void semComunicacaoTentaDeNovoEDesisteNoMaximo() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        String reclamacao = caso.reclamar().protocolo();
        caso.tratarReclamacao(reclamacao);

        for (int vez = 1; vez < 3; vez++) {
            caso.retornoDaReclamacao(reclamacao, DesfechoDaLigacao.SEM_COMUNICACAO);
            caso.reclamacaoAguardaEm(reclamacao, "EventGateway_AguardarNovaTentativa");
            assertThatThrownBy(() -> caso.retornoDaReclamacao(reclamacao, DesfechoDaLigacao.SEM_COMUNICACAO))
                    .isInstanceOf(Recusa.EstadoNaoPermite.class);
            caso.executar("CatchEvent_NovaTentativa");
            caso.reclamacaoAguardaEm(reclamacao, "UserTask_DarRetornoDaReclamacao");
        }
        caso.retornoDaReclamacao(reclamacao, DesfechoDaLigacao.SEM_COMUNICACAO);

        assertThat(vista(caso).retorno()).isEqualTo(SituacaoDoRetorno.SEM_COMUNICACAO);
        caso.processoDaReclamacao(reclamacao)
                .hasPassed("EndEvent_SemComunicacao")
                .isEnded();
        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
    }

    @Test
    void quemLigaAntesDaProximaTentativaOuveAResposta() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        String reclamacao = caso.reclamar().protocolo();
        caso.tratarReclamacao(reclamacao).retornoDaReclamacao(reclamacao, DesfechoDaLigacao.SEM_COMUNICACAO);

        caso.retornoDaReclamacao(reclamacao, DesfechoDaLigacao.COMUNICADO);

        assertThat(vista(caso).retorno()).isEqualTo(SituacaoDoRetorno.COMUNICADO);
        assertThat(caso.andamentos()).contains("RETORNO_DA_OUVIDORIA");
        caso.processoDaReclamacao(reclamacao).hasPassed("EndEvent_Comunicado").isEnded();
    }

    @Test
    void aOutraHoraLigaSeQuandoOClientePediuENaoContaComoTentativa() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        String reclamacao = caso.reclamar().protocolo();
        caso.tratarReclamacao(reclamacao);
        assertThatThrownBy(() -> caso.retornoDaReclamacao(reclamacao, DesfechoDaLigacao.DEMANDA_ABERTA))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
        assertThatThrownBy(() -> caso.retornoDaReclamacao(reclamacao, DesfechoDaLigacao.PEDIU_OUTRO_HORARIO))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
        assertThatThrownBy(() -> caso.retornoDaReclamacao(reclamacao, DesfechoDaLigacao.NUMERO_ERRADO))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);

        var pedida = janela.proxima(bancada.agora.instant().plus(Duration.ofDays(3)));
        caso.retornoDaReclamacao(
                reclamacao,
                new RetornoAoCliente(
                        DesfechoDaLigacao.PEDIU_OUTRO_HORARIO,
                        "Está dirigindo.",
                        pedida.atOffset(ZoneOffset.UTC),
                        null));

        caso.reclamacaoAguardaEm(reclamacao, "EventGateway_AguardarNovaTentativa");
        assertThat(caso.job("CatchEvent_NovaTentativa").getDuedate().toInstant())
                .isCloseTo(pedida, within(1, ChronoUnit.SECONDS));
        for (int vez = 1; vez < 3; vez++) {
            caso.executar("CatchEvent_NovaTentativa");
            caso.retornoDaReclamacao(reclamacao, DesfechoDaLigacao.CAIXA_POSTAL);
        }
        assertThat(vista(caso).retorno()).isEqualTo(SituacaoDoRetorno.A_LIGAR);
    }

    @Test
    void aRecusaVaiAReanaliseDepoisDeEncerradaComOPrazoDela() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);
        caso.recusar("financeiro").comunicado();

        ReclamacaoView reanalise = caso.pedirReanalise();

        assertThat(reanalise.tipo()).isEqualTo(TipoDeReclamacao.REANALISE);
        assertThat(caso.ver().prazos().relogios())
                .filteredOn(relogio -> reanalise.protocolo().equals(relogio.protocolo()))
                .extracting(RelogioView::norma)
                .contains("RN623_REANALISE");
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
        assertThatThrownBy(caso::pedirReanalise)
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("Já há uma reanálise");
        caso.tratarReclamacao(reanalise.protocolo());
        caso.reclamacaoAguardaEm(reanalise.protocolo(), "UserTask_DarRetornoDaReclamacao");
    }

    /** About a delay and about the refusal that came at last: one does not stand in the way of the other. */
    @Test
    void aReclamacaoPendenteNaoImpedeAReanalise() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        caso.reclamar();
        caso.recusar("financeiro");

        caso.pedirReanalise();

        assertThat(caso.tarefas("UserTask_TratarReclamacao")).hasSize(2);
    }

    @Test
    void quemRespondeuNaoTrataAReclamacao() {
        CasoDeTeste caso = bancada.vencido("ouvidoria/elogio");
        String reclamacao = caso.reclamar().protocolo();
        caso.responder("ouvidor");

        assertThatThrownBy(() -> caso.tratarReclamacao(reclamacao)).isInstanceOf(Recusa.EstadoNaoPermite.class);
        assertThat(caso.tarefas("UserTask_TratarReclamacao")).hasSize(1);
    }

    /** Its answer was the answer of the one that waited for it. */
    @Test
    void quemRespondeuAPrincipalNaoTrataAReclamacaoDaAgrupada() {
        String elogio = "ouvidoria/elogio";
        var endereco = new Endereco(null, "Rua do Elogio, " + Sorte.uuid(), null, null, null, null, null);
        var pedido = List.of(new NovaSolicitacao(elogio, null, endereco, "Registrar.", null, null));
        CasoDeTeste principal = bancada.encaminhado(elogio, pedido);
        CasoDeTeste agrupada = bancada.encaminhado(elogio, pedido);
        assertThat(agrupada.solicitacao().registro().principal())
                .isEqualTo(principal.solicitacao().protocolo());
        principal.recusar("ouvidor");
        String reanalise = agrupada.pedirReanalise().protocolo();

        assertThatThrownBy(() -> agrupada.tratarReclamacao(reanalise))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("passe a outra pessoa");
    }

    /** The address went between the answer and its sending. */
    @Test
    void semEnderecoNaHoraDoEnvioQuemReclamouRecebeLigacao() {
        CasoDeTeste caso = bancada.ha(
                Duration.ofDays(60),
                () -> bancada.abrir(Bancada.abertura(
                        Origem.EMAIL, UM_GRUPO, "ana@exemplo.com.br", List.of(), new Encaminhamento("Favor tratar."))));
        String reclamacao = caso.reclamar().protocolo();
        caso.tratarReclamacao(reclamacao);
        caso.atendente(() -> bancada.edicao.alterarContato(caso.protocolo, new ContatoInformado("Ana", null, null)));

        caso.executar("ServiceTask_EnviarRespostaDaOuvidoria");

        assertThat(vista(caso).retorno()).isEqualTo(SituacaoDoRetorno.A_LIGAR);
        assertThat(caso.tarefas("UserTask_DarRetornoDaReclamacao")).hasSize(1);
        assertThat(mensagens.doProtocolo(reclamacao)).isEmpty();
    }

    @Test
    void quemConsolidouNaoTrataAReclamacao() {
        CasoDeTeste caso = bancada.vencido(DOIS_GRUPOS);
        String reclamacao = caso.reclamar().protocolo();
        caso.responder("faturamento").responder("autorizacao").responder("ouvidor");

        assertThatThrownBy(() -> caso.tratarReclamacao(reclamacao))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("passe a outra pessoa");
    }

    @Test
    void quemTeveADemandaNaoTrataAReclamacao() {
        CasoDeTeste caso = bancada.vencido("ouvidoria/elogio");
        String solicitacao = caso.solicitacao().protocolo();
        bancada.como("ouvidor", () -> transferencias.assumir(solicitacao, null));
        caso.redirecionar("ouvidor", "cadastro");
        String reclamacao = caso.reclamar().protocolo();

        assertThatThrownBy(() -> caso.tratarReclamacao(reclamacao)).isInstanceOf(Recusa.EstadoNaoPermite.class);
    }

    @Test
    void expiradaTambemEEscalada() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        caso.reclamar();

        caso.executar("Event_ReclamacaoExpirada");

        assertThat(caso.tarefas("UserTask_TratarReclamacao")).hasSize(1);
        assertThat(caso.ver().registros().andamentos())
                .anySatisfy(andamento -> assertThat(andamento.texto()).startsWith("Reclamação à ouvidoria."));
    }

    /** Who cancels may do so because nobody answered: what was complained of is still answered. */
    @Test
    void canceladoOCasoAReclamacaoSegue() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        String reclamacao = caso.reclamar().protocolo();
        caso.cancelar().processo().isEnded();

        caso.tratarReclamacao(reclamacao).retornoDaReclamacao(reclamacao, DesfechoDaLigacao.COMUNICADO);

        caso.nadaFicou();
    }

    @Test
    void reclassificadaOuReiniciadaAReclamacaoSegue() {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        String reclamacao = caso.reclamar().protocolo();
        bancada.como(
                "atendente",
                () -> bancada.solicitacoes.reclassificar(
                        caso.solicitacao().protocolo(), new EscolhaDeClassificacao("cadastro/dados/contato", null)));
        caso.responder("cadastro").comunicado().reiniciar();

        caso.reclamacaoAguardaEm(reclamacao, "UserTask_TratarReclamacao");
        caso.tratarReclamacao(reclamacao);
        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
    }

    @Test
    void aRespostaDadaNumModeloAnteriorTambemVoltaAoCliente() throws IOException {
        CasoDeTeste caso = bancada.vencido(UM_GRUPO);
        String reclamacao = caso.reclamar().protocolo();
        var execucoes = bancada.motor.getRuntimeService();
        String nova = caso.instancia(reclamacao).getId();
        Map<String, Object> variaveis = execucoes.getVariables(nova);
        String implantacao = bancada.motor
                .getRepositoryService()
                .createDeployment()
                .addString("reclamacao-anterior.bpmn", modeloAnterior())
                .deploy()
                .getId();
        try {
            execucoes.deleteProcessInstance(nova, "Começou no modelo anterior");
            execucoes.startProcessInstanceByKey("reclamacao-anterior", reclamacao, variaveis);

            caso.tratarReclamacao(reclamacao);

            caso.reclamacaoAguardaEm(reclamacao, "UserTask_DarRetornoDaReclamacao");
            caso.retornoDaReclamacao(reclamacao, DesfechoDaLigacao.COMUNICADO);
        } finally {
            bancada.motor.getRepositoryService().deleteDeployment(implantacao, true);
        }
    }

    private static String modeloAnterior() throws IOException {
        return new ClassPathResource("modelos/reclamacao-1.0.bpmn").getContentAsString(StandardCharsets.UTF_8);
    }

    private ReclamacaoView vista(CasoDeTeste caso) {
        return caso.solicitacao().reclamacoes().get(0);
    }
}
