package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.DOIS_GRUPOS;
import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.comum.Recusa;
import br.central.teste.TesteDeIntegracao;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Cancelled wherever it is, nothing of it goes on. */
@TesteDeIntegracao
class CancelamentoTest {

    @Autowired
    Bancada bancada;

    static Stream<Arguments> situacoes() {
        return Stream.of(
                em("aberto", b -> b.aberto(UM_GRUPO)),
                em("pendente", b -> {
                    CasoDeTeste caso = b.aberto(UM_GRUPO);
                    return caso.atendente(
                            () -> b.atendimentos.deixarPendente(caso.protocolo, new Pendencia("Caiu.", false)));
                }),
                em("com um grupo", b -> b.encaminhado(UM_GRUPO)),
                em("com dois grupos", b -> b.encaminhado(DOIS_GRUPOS).responder("autorizacao")),
                em(
                        "em consolidação",
                        b -> b.encaminhado(DOIS_GRUPOS).responder("autorizacao").responder("faturamento")),
                em("à espera de complemento", b -> b.encaminhado(UM_GRUPO).pedirComplemento("financeiro")),
                em("em atraso", b -> b.vencido(UM_GRUPO).executar("StartEvent_PrazoExpirado")),
                em("com outra registrada depois", b -> {
                    CasoDeTeste caso = b.encaminhado(UM_GRUPO);
                    caso.registrar(Bancada.solicitacao("cadastro/dados/contato"));
                    return caso;
                }),
                em("à espera da registrada depois", b -> {
                    CasoDeTeste caso = b.encaminhado(UM_GRUPO);
                    caso.registrar(Bancada.solicitacao("cadastro/dados/contato"));
                    return caso.responder("financeiro");
                }),
                em("a dar retorno", b -> b.encaminhado(UM_GRUPO).responder("financeiro")),
                em(
                        "entre tentativas",
                        b -> b.encaminhado(UM_GRUPO).responder("financeiro").semComunicacao()));
    }

    private static Arguments em(String situacao, Function<Bancada, CasoDeTeste> caminho) {
        return Arguments.of(situacao, caminho);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situacoes")
    void canceladoNadaFica(String situacao, Function<Bancada, CasoDeTeste> caminho) {
        CasoDeTeste caso = caminho.apply(bancada).cancelar();

        caso.nadaFicou();
        caso.processo().hasPassed("EndEvent_Cancelado").isEnded();
        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.CANCELADO);
        assertThat(caso.ver().solicitacoes())
                .extracting(SolicitacaoView::situacao)
                .allMatch(cada -> cada.terminou());
        assertThatThrownBy(caso::cancelar).isInstanceOf(Recusa.EstadoNaoPermite.class);
    }

    @Test
    void encerradoNaoSeCancela() {
        CasoDeTeste caso = bancada.aberto(UM_GRUPO).resolver();

        assertThatThrownBy(caso::cancelar).isInstanceOf(Recusa.EstadoNaoPermite.class);
        caso.aguardaEm("EventGateway_JanelaDeReinicio");
    }

    @Test
    void excluidoNadaFica() {
        CasoDeTeste caso = bancada.aberto(UM_GRUPO);
        String instancia = caso.instancia(caso.protocolo).getId();

        bancada.como("supervisor", () -> {
            bancada.atendimentos.excluir(caso.protocolo, new Motivacao("Aberto por engano."));
            return null;
        });

        assertThat(bancada.motor
                        .getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceId(instancia)
                        .count())
                .isZero();
        assertThatThrownBy(caso::ver).isInstanceOf(Recusa.NaoEncontrado.class);
    }
}
