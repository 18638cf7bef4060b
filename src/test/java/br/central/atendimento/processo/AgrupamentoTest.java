package br.central.atendimento.processo;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.contrato.Alteracao;
import br.central.atendimento.contrato.Endereco;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Equal requests at the same address are treated once (S2.7). */
@TesteDeIntegracao
class AgrupamentoTest {

    private static final String TIPO = "cadastro/dados/contato";

    private static final String OUTRO_TIPO = "cadastro/dados/endereco";

    @Autowired
    Bancada bancada;

    private static final Alteracao URGENTE =
            new Alteracao(null, null, null, null, null, null, null, null, null, true, null, null);

    private final String rua = "Praça da Sé, " + Sorte.uuid();
    private final String outroJeito =
            rua.toUpperCase().replace("Ç", "C").replace("É", "E").replace(",", " -");

    @Test
    void aIgualEsperaERecebeARespostaDaPrincipal() {
        CasoDeTeste principal = emEndereco(rua);
        CasoDeTeste agrupada = emEndereco(outroJeito);

        agrupada.solicitacaoAguardaEm(0, "CatchEvent_RespostaDaPrincipal").hasNotPassed("SubProcess_Tratamento");
        assertThat(agrupada.solicitacao().registro().principal())
                .isEqualTo(principal.solicitacao().protocolo());
        principal.responder("cadastro");

        agrupada.processoDaSolicitacao(0).hasPassed("EndEvent_Respondida").isEnded();
        assertThat(agrupada.solicitacao().conclusiva().texto()).isEqualTo("Boleto reemitido com o valor correto.");
        agrupada.aguardaEm("UserTask_DarRetorno");
    }

    @Test
    void emOutroEnderecoOuDeOutroTipoNaoSeAgrupa() {
        emEndereco(rua);

        emEndereco(rua + " fundos").solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        bancada.encaminhado("cadastro/dados/endereco", List.of(pedido("cadastro/dados/endereco", rua)))
                .solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
    }

    @Test
    void aRestritaNaoRespondePorOutra() {
        CasoDeTeste restrita = emEndereco(rua);
        restrita.atendente(() -> bancada.edicao.restringir(restrita.protocolo, null));

        emEndereco(rua).solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
    }

    /** A tighter clock does not wait for who does not know of it. */
    @Test
    void aUrgenteNaoEsperaPelaQueNaoEENemAQueSeTornaUrgente() {
        emEndereco(rua);
        CasoDeTeste esperava = emEndereco(rua);
        esperava.solicitacaoAguardaEm(0, "CatchEvent_RespostaDaPrincipal");

        esperava.atendente(() -> bancada.edicao.alterar(esperava.protocolo, URGENTE));

        esperava.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        assertThat(esperava.solicitacao().registro().principal()).isNull();
    }

    @Test
    void canceladaAPrincipalAAgrupadaSegueSozinhaEAsOutrasComEla() {
        CasoDeTeste principal = emEndereco(rua);
        CasoDeTeste segunda = emEndereco(rua);
        CasoDeTeste terceira = emEndereco(rua);

        principal.cancelarSolicitacao(0);

        segunda.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        assertThat(segunda.solicitacao().situacao()).isEqualTo(SituacaoSolicitacao.EM_ANDAMENTO);
        assertThat(segunda.solicitacao().registro().principal()).isNull();
        terceira.solicitacaoAguardaEm(0, "CatchEvent_RespostaDaPrincipal");
        segunda.responder("cadastro");
        terceira.processoDaSolicitacao(0).isEnded();
    }

    @Test
    void canceladoOAtendimentoDaPrincipalAAgrupadaSegue() {
        CasoDeTeste principal = emEndereco(rua);
        CasoDeTeste agrupada = emEndereco(rua);

        principal.cancelar().nadaFicou();

        agrupada.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
    }

    @Test
    void duasIguaisNoMesmoAtendimento() {
        CasoDeTeste caso = bancada.encaminhado(TIPO, List.of(pedido(TIPO, rua), pedido(TIPO, outroJeito)));
        caso.solicitacaoAguardaEm(1, "CatchEvent_RespostaDaPrincipal");

        caso.responder("cadastro", 0);

        caso.aguardaEm("UserTask_DarRetorno");
        assertThat(caso.solicitacao(1).situacao()).isEqualTo(SituacaoSolicitacao.RESPONDIDA);
    }

    @Test
    void reclassificadaAAgrupadaDeixaOGrupo() {
        CasoDeTeste principal = emEndereco(rua);
        CasoDeTeste agrupada = emEndereco(rua);
        String protocolo = agrupada.solicitacao().protocolo();

        agrupada.atendente(() ->
                bancada.solicitacoes.reclassificar(protocolo, new EscolhaDeClassificacao(Bancada.UM_GRUPO, null)));

        agrupada.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        assertThat(agrupada.solicitacao().registro().principal()).isNull();
        principal.responder("cadastro");
        agrupada.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        agrupada.responder("financeiro").processoDaSolicitacao(0).isEnded();
    }

    @Test
    void reclassificadaAPrincipalAsOutrasSeguemSemEla() {
        CasoDeTeste principal = emEndereco(rua);
        CasoDeTeste segunda = emEndereco(rua);
        CasoDeTeste terceira = emEndereco(rua);

        reclassificar(principal, Bancada.UM_GRUPO);

        segunda.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        assertThat(segunda.andamentos()).contains("DESAGRUPAMENTO");
        terceira.solicitacaoAguardaEm(0, "CatchEvent_RespostaDaPrincipal");
        assertThat(terceira.solicitacao().registro().principal())
                .isEqualTo(segunda.solicitacao().protocolo());
        principal.responder("financeiro");
        assertThat(terceira.solicitacao().conclusiva().texto()).isNull();
        segunda.responder("cadastro");
        terceira.processoDaSolicitacao(0).isEnded();
    }

    @Test
    void reclassificadaParaIgualAOutraAPrincipalEsperaPorElaEASuaNao() {
        CasoDeTeste outra = bancada.encaminhado(OUTRO_TIPO, List.of(pedido(OUTRO_TIPO, rua)));
        CasoDeTeste principal = emEndereco(rua);
        CasoDeTeste agrupada = emEndereco(rua);

        reclassificar(principal, OUTRO_TIPO);

        assertThat(principal.solicitacao().registro().principal())
                .isEqualTo(outra.solicitacao().protocolo());
        agrupada.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        outra.responder("cadastro");
        assertThat(principal.solicitacao().situacao()).isEqualTo(SituacaoSolicitacao.RESPONDIDA);
        assertThat(agrupada.solicitacao().situacao()).isEqualTo(SituacaoSolicitacao.EM_ANDAMENTO);
    }

    @Test
    void restritaAPrincipalDepoisDeAgrupadaASuaRespostaNaoChegaAOutro() {
        CasoDeTeste principal = emEndereco(rua);
        CasoDeTeste agrupada = emEndereco(rua);

        principal.atendente(() -> bancada.edicao.restringir(principal.protocolo, null));

        agrupada.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        assertThat(agrupada.solicitacao().registro().principal()).isNull();
        principal.responder("cadastro");
        assertThat(agrupada.solicitacao().conclusiva().texto()).isNull();
    }

    @Test
    void restritoOAtendimentoAsSuasContinuamUmaPelaOutra() {
        CasoDeTeste caso = bancada.encaminhado(TIPO, List.of(pedido(TIPO, rua), pedido(TIPO, rua)));

        caso.atendente(() -> bancada.edicao.restringir(caso.protocolo, null));

        caso.solicitacaoAguardaEm(1, "CatchEvent_RespostaDaPrincipal");
    }

    @Test
    void canceladoOAtendimentoComAsDuasNenhumaComecaDeNovo() {
        CasoDeTeste caso = bancada.encaminhado(TIPO, List.of(pedido(TIPO, rua), pedido(TIPO, rua)));

        caso.cancelar().nadaFicou();

        assertThat(caso.andamentos()).doesNotContain("DESAGRUPAMENTO");
    }

    @Test
    void reabertaAPrincipalAQueFoiRespondidaComElaFicaComoEsta() {
        CasoDeTeste principal = emEndereco(rua);
        CasoDeTeste agrupada = emEndereco(rua);
        principal.responder("cadastro").comunicado();

        principal.reiniciar();

        principal.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        assertThat(agrupada.solicitacao().situacao()).isEqualTo(SituacaoSolicitacao.RESPONDIDA);
    }

    private void reclassificar(CasoDeTeste caso, String classificacao) {
        String protocolo = caso.solicitacao().protocolo();
        caso.atendente(
                () -> bancada.solicitacoes.reclassificar(protocolo, new EscolhaDeClassificacao(classificacao, null)));
    }

    private CasoDeTeste emEndereco(String endereco) {
        return bancada.encaminhado(TIPO, List.of(pedido(TIPO, endereco)));
    }

    private static NovaSolicitacao pedido(String tipo, String endereco) {
        return new NovaSolicitacao(tipo, null, Endereco.escrito(endereco), "Atualizar.", null, null);
    }
}
