package br.central.atendimento.atos;

import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.SolicitacaoRepository;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.comum.Recusa;
import br.central.protocolo.Protocolos;
import java.time.Instant;
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
    private final Diario diario;

    RegistroDeSolicitacoes(
            SolicitacaoRepository solicitacoes,
            Pedidos pedidos,
            Protocolos protocolos,
            Relogios relogios,
            ExigenciasDaClassificacao exigencias,
            Diario diario) {
        this.solicitacoes = solicitacoes;
        this.pedidos = pedidos;
        this.protocolos = protocolos;
        this.relogios = relogios;
        this.exigencias = exigencias;
        this.diario = diario;
    }

    public Solicitacao registrar(Atendimento atendimento, NovaSolicitacao nova) {
        Solicitacao.Pedido pedido = pedidos.ler(nova, atendimento);
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

    /** Where the client already waits for the groups, and the request goes to them at once. */
    public Solicitacao registrarNoEncaminhado(Atendimento atendimento, NovaSolicitacao nova) {
        Solicitacao registrada = registrar(atendimento, nova);
        exigencias.aoEncaminhar(atendimento);
        return registrada;
    }

    /** The deadline to tell the client, before the groups have it. */
    public void anunciarPrazo(Solicitacao solicitacao) {
        relogios.daSolicitacaoRegistrada(solicitacao);
    }

    /** @throws Recusa.EstadoNaoPermite when there is nothing yet that could be forwarded */
    public void exigirPedido(Atendimento atendimento) {
        if (atendimento.classificacao() == null && !haPedido(atendimento)) {
            throw new Recusa.EstadoNaoPermite(NADA_A_ENCAMINHAR);
        }
    }

    private boolean haPedido(Atendimento atendimento) {
        return atendimento.haSolicitacaoEmAberto();
    }

    /** Without a request that does what the atendimento itself is about, the atendimento is the request. */
    public void encaminhar(Atendimento atendimento, String texto) {
        if (!haPedido(atendimento) && atendimento.classificacao() == null) {
            throw Recusa.RegraNaoAtendida.campo("classificacao", NADA_A_ENCAMINHAR);
        }
        if (!haPedido(atendimento) || relogios.ninguemCumpre(atendimento)) {
            String descricao = texto == null ? atendimento.dados().descricao() : texto;
            registrar(atendimento, new NovaSolicitacao(null, null, null, descricao, null, null));
        }
        Instant desde = relogios.contamDesde(atendimento);
        atendimento.solicitacoesEmAberto().forEach(um -> contar(um, () -> desde));
        relogios.encaminhado(atendimento);
        exigencias.aoEncaminhar(atendimento);
        atendimento.encaminhar(diario.ato());
        diario.anotar(atendimento, TipoAndamento.ENCAMINHAMENTO, texto);
    }
}
