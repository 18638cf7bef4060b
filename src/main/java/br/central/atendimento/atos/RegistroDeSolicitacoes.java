package br.central.atendimento.atos;

import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.PedidoDoCliente;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.SolicitacaoRepository;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.comum.Recusa;
import br.central.protocolo.Protocolos;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Puts requests on an atendimento and hands them to the responsible groups. */
@Component
public class RegistroDeSolicitacoes {

    private static final String NADA_A_ENCAMINHAR =
            "Classifique o atendimento ou registre uma solicitação antes de encaminhar.";

    private final SolicitacaoRepository solicitacoes;
    private final Pedidos pedidos;
    private final Protocolos protocolos;
    private final Relogios relogios;
    private final ExigenciasDaClassificacao exigencias;
    private final ProcessoDaSolicitacao processo;
    private final Diario diario;

    RegistroDeSolicitacoes(
            SolicitacaoRepository solicitacoes,
            Pedidos pedidos,
            Protocolos protocolos,
            Relogios relogios,
            ExigenciasDaClassificacao exigencias,
            ProcessoDaSolicitacao processo,
            Diario diario) {
        this.solicitacoes = solicitacoes;
        this.pedidos = pedidos;
        this.protocolos = protocolos;
        this.relogios = relogios;
        this.exigencias = exigencias;
        this.processo = processo;
        this.diario = diario;
    }

    Solicitacao registrar(Atendimento atendimento, NovaSolicitacao nova) {
        PedidoDoCliente pedido = pedidos.ler(nova, atendimento);
        Solicitacao solicitacao =
                solicitacoes.save(new Solicitacao(protocolos.proximo(), atendimento, pedido, diario.ato()));
        diario.anotarMudanca(solicitacao, TipoAndamento.SOLICITACAO, null, null, solicitacao.protocolo());
        if (atendimento.situacao() != SituacaoAtendimento.ENCAMINHADO) {
            contar(solicitacao, () -> relogios.contamDesde(atendimento));
        }
        return solicitacao;
    }

    /** What the atendimento itself is about was asked for when it was opened, however late it is written down. */
    private static void contar(Solicitacao solicitacao, Supplier<Instant> desde) {
        Atendimento atendimento = solicitacao.atendimento();
        if (solicitacao.classificacao().equals(atendimento.classificacao())) {
            solicitacao.contaDesde(desde.get());
        }
    }

    /** While the case goes on; where the client already waits for the groups, the request goes to them at once. */
    public Solicitacao pedir(Atendimento atendimento, NovaSolicitacao nova) {
        Solicitacao solicitacao = registrar(atendimento, nova);
        if (atendimento.situacao() == SituacaoAtendimento.ENCAMINHADO) {
            exigencias.aoEncaminhar(atendimento);
            processo.registradaDepois(solicitacao);
        } else {
            atendimento.tocado(diario.ato());
            anunciarPrazos(atendimento, List.of(solicitacao));
        }
        return solicitacao;
    }

    /** The deadlines to tell the client, before the groups have them. */
    void anunciarPrazos(Atendimento atendimento, List<Solicitacao> novas) {
        if (!novas.isEmpty()) {
            novas.forEach(relogios::daSolicitacaoRegistrada);
            relogios.recalcular(atendimento);
        }
    }

    /** @throws Recusa.EstadoNaoPermite when there is nothing yet that could be forwarded */
    void exigirPedido(Atendimento atendimento) {
        if (atendimento.classificacao() == null && !haPedido(atendimento)) {
            throw new Recusa.EstadoNaoPermite(NADA_A_ENCAMINHAR);
        }
    }

    private boolean haPedido(Atendimento atendimento) {
        return atendimento.pedidos().haEmAberto();
    }

    /** Without a request that does what the atendimento itself is about, the atendimento is the request. */
    void encaminhar(Atendimento atendimento, String texto) {
        if (!haPedido(atendimento) && atendimento.classificacao() == null) {
            throw Recusa.RegraNaoAtendida.campo("classificacao", NADA_A_ENCAMINHAR);
        }
        if (!haPedido(atendimento) || relogios.ninguemCumpre(atendimento)) {
            String descricao = texto == null ? atendimento.dados().descricao() : texto;
            registrar(atendimento, NovaSolicitacao.descrita(descricao));
        }
        Instant desde = relogios.contamDesde(atendimento);
        atendimento.pedidos().emAberto().forEach(um -> contar(um, () -> desde));
        relogios.encaminhado(atendimento);
        exigencias.aoEncaminhar(atendimento);
        atendimento.encaminhar(diario.ato());
        diario.anotar(atendimento, TipoAndamento.ENCAMINHAMENTO, texto);
    }
}
