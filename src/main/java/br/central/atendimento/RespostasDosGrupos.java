package br.central.atendimento;

import br.central.atendimento.atos.DesfechoDeSolicitacoes;
import br.central.atendimento.atos.PedidoAoCliente;
import br.central.atendimento.atos.RedacaoDeRespostas;
import br.central.atendimento.atos.RedirecionamentoDeDemanda;
import br.central.atendimento.atos.RepeteEmCorrida;
import br.central.atendimento.contrato.PedidoDeComplemento;
import br.central.atendimento.contrato.QuemComplementa;
import br.central.atendimento.contrato.Redirecionamento;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.dominio.AcaoDaSolicitacao;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.DemandasDoUsuario;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Resposta;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.atendimento.vistas.VistasDaSolicitacao;
import br.central.catalogo.Parametros;
import br.central.comum.Recusa;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private final DesfechoDeSolicitacoes desfecho;
    private final RedacaoDeRespostas redacao;
    private final ProcessoDaSolicitacao processo;
    private final RedirecionamentoDeDemanda redirecionamentos;
    private final PedidoAoCliente pedidos;
    private final Parametros parametros;
    private final Diario diario;
    private final VistasDaSolicitacao vistas;

    RespostasDosGrupos(
            Casos casos,
            DemandasDoUsuario minhas,
            DesfechoDeSolicitacoes desfecho,
            RedacaoDeRespostas redacao,
            ProcessoDaSolicitacao processo,
            RedirecionamentoDeDemanda redirecionamentos,
            PedidoAoCliente pedidos,
            Parametros parametros,
            Diario diario,
            VistasDaSolicitacao vistas) {
        this.casos = casos;
        this.minhas = minhas;
        this.desfecho = desfecho;
        this.redacao = redacao;
        this.processo = processo;
        this.redirecionamentos = redirecionamentos;
        this.pedidos = pedidos;
        this.parametros = parametros;
        this.diario = diario;
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
        if (consolidar && solicitacao.tarefa() == null) {
            throw new Recusa.EstadoNaoPermite(
                    "Nem todos os grupos responderam a solicitação %s: não há o que consolidar.".formatted(protocolo));
        }
        Resposta resposta = redacao.redigir(dada);
        if (consolidar) {
            consolidar(solicitacao, resposta);
        } else {
            responderPeloGrupo(solicitacao, dada.grupo(), resposta);
        }
        return vistas.de(solicitacao);
    }

    private void consolidar(Solicitacao solicitacao, Resposta resposta) {
        String tarefa = solicitacao.tarefa();
        desfecho.responder(solicitacao, resposta);
        processo.consolidada(tarefa);
        desfecho.concluida(solicitacao);
    }

    private void responderPeloGrupo(Solicitacao solicitacao, String grupo, Resposta resposta) {
        Demanda demanda = minhas.paraResponder(solicitacao, grupo);
        String tarefa = demanda.tarefa();
        demanda.responder(resposta);
        diario.anotar(demanda, TipoAndamento.RESPOSTA_DO_GRUPO, resposta.texto());
        boolean soEste = solicitacao.demandasDaRodada().stream().allMatch(outra -> outra == demanda);
        if (soEste) {
            desfecho.responder(solicitacao, resposta);
        }
        processo.respondeu(demanda, tarefa);
        if (soEste) {
            desfecho.concluida(solicitacao);
        }
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
        Demanda demanda = minhas.paraResponder(solicitacao, pedido.grupo());
        String tarefa = demanda.tarefa();
        // The engine's timers count in milliseconds.
        Instant agora = diario.ato().quando().truncatedTo(ChronoUnit.MILLIS);
        Instant ate = agora.plus(Duration.ofHours(parametros.inteiro("complemento.prazo-horas")));
        QuemComplementa aQuem = pedido.de() == null
                ? QuemComplementa.daParteDe(solicitacao.atendimento().tipoCliente())
                : pedido.de();
        demanda.pedirComplemento(aQuem, ate);
        solicitacao.aguardarComplemento();
        diario.anotarMudanca(demanda, TipoAndamento.PEDIDO_DE_COMPLEMENTO, pedido.texto(), null, aQuem.descricao());
        processo.pediuComplemento(demanda, tarefa);
        pedidos.levar(demanda, pedido.texto());
        return vistas.de(solicitacao);
    }
}
