package br.central.atendimento;

import br.central.atendimento.atos.EsperaPorComplemento;
import br.central.atendimento.atos.RedirecionamentoDeDemanda;
import br.central.atendimento.atos.RespostaDoGrupo;
import br.central.atendimento.contrato.PedidoDeComplemento;
import br.central.atendimento.contrato.Redirecionamento;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.dominio.AcaoDaSolicitacao;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.DemandasDoUsuario;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.vistas.VistasDaSolicitacao;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the responsible groups do with a request (S3.5): several answer at the same time, and with more than one answer
 * somebody consolidates them into the one the client gets. Refusals as in {@link Atendimentos}.
 */
@Service
@RepeteEmCorrida
@Transactional
public class RespostasDosGrupos {

    private final Casos casos;
    private final DemandasDoUsuario minhas;
    private final RespostaDoGrupo respostas;
    private final RedirecionamentoDeDemanda redirecionamentos;
    private final EsperaPorComplemento complemento;
    private final VistasDaSolicitacao vistas;

    RespostasDosGrupos(
            Casos casos,
            DemandasDoUsuario minhas,
            RespostaDoGrupo respostas,
            RedirecionamentoDeDemanda redirecionamentos,
            EsperaPorComplemento complemento,
            VistasDaSolicitacao vistas) {
        this.casos = casos;
        this.minhas = minhas;
        this.respostas = respostas;
        this.redirecionamentos = redirecionamentos;
        this.complemento = complemento;
        this.vistas = vistas;
    }

    /**
     * The answer of the user's group, or the consolidated one when every group has answered.
     *
     * @throws Recusa.RegraNaoAtendida when the text is not a conclusive answer, or a refusal cites no grounds (RN ANS
     *     623/2024)
     * @throws Recusa.EstadoNaoPermite when somebody answered meanwhile; it says who and when
     */
    public SolicitacaoView responder(String protocolo, RespostaDada dada) {
        boolean consolidar = casos.esperaConsolidacao(protocolo);
        Solicitacao solicitacao =
                casos.para(consolidar ? AcaoDaSolicitacao.CONSOLIDAR : AcaoDaSolicitacao.RESPONDER, protocolo);
        if (consolidar) {
            respostas.consolidar(solicitacao, dada);
        } else {
            respostas.responder(solicitacao, dada);
        }
        return vistas.de(solicitacao);
    }

    /** It is another group's to answer; the clock runs on. */
    public SolicitacaoView redirecionar(String protocolo, Redirecionamento redirecionamento) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.REDIRECIONAR, protocolo);
        Demanda demanda = minhas.paraResponder(solicitacao, redirecionamento.de());
        redirecionamentos.aplicar(demanda, redirecionamento.grupo(), redirecionamento.texto());
        return vistas.de(solicitacao);
    }

    /** The group waits for the client, who is told what for; the legal clock does not. */
    public SolicitacaoView pedirComplemento(String protocolo, Texto pedido) {
        return pedirComplemento(protocolo, new PedidoDeComplemento(pedido.texto(), null, null));
    }

    /** The same, of the client or of a provider, and for who takes part in more than one of the groups. */
    public SolicitacaoView pedirComplemento(String protocolo, PedidoDeComplemento pedido) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.PEDIR_COMPLEMENTO, protocolo);
        complemento.pedir(minhas.paraResponder(solicitacao, pedido.grupo()), pedido);
        return vistas.de(solicitacao);
    }
}
