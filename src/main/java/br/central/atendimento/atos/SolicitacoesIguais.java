package br.central.atendimento.atos;

import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.atendimento.contrato.SolicitacaoIgualView;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.PedidoDoCliente;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.SolicitacaoRepository;
import br.central.atendimento.vistas.Horario;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds the open requests a new one would repeat. */
@Component
public class SolicitacoesIguais {

    private static final int MAXIMO = 10;
    private static final List<SituacaoSolicitacao> EM_ABERTO = Arrays.stream(SituacaoSolicitacao.values())
            .filter(situacao -> !situacao.terminou())
            .toList();

    private final SolicitacaoRepository solicitacoes;
    private final Pedidos pedidos;
    private final Casos casos;
    private final Horario horario;

    SolicitacoesIguais(SolicitacaoRepository solicitacoes, Pedidos pedidos, Casos casos, Horario horario) {
        this.solicitacoes = solicitacoes;
        this.pedidos = pedidos;
        this.casos = casos;
        this.horario = horario;
    }

    public List<SolicitacaoIgualView> de(Atendimento atendimento, NovaSolicitacao nova) {
        PedidoDoCliente pedido = pedidos.semFormulario(nova, atendimento);
        Map<Long, Solicitacao> achadas = new TreeMap<>();
        if (pedido.chaveEndereco() != null) {
            solicitacoes
                    .iguais(pedido.tipo(), pedido.chaveEndereco(), EM_ABERTO, 0L)
                    .forEach(uma -> achadas.put(uma.id(), uma));
        }
        if (atendimento.clienteId() != null) {
            solicitacoes
                    .doCliente(pedido.tipo(), atendimento.clienteId(), EM_ABERTO)
                    .forEach(uma -> achadas.put(uma.id(), uma));
        }
        atendimento.solicitacoes().stream()
                .filter(uma -> uma.emAberto() && uma.pedido().tipo().equals(pedido.tipo()))
                .forEach(uma -> achadas.put(uma.id(), uma));
        return achadas.values().stream()
                .filter(uma -> casos.podeVer(uma.atendimento()))
                .limit(MAXIMO)
                .map(uma -> vista(uma, atendimento, pedido))
                .toList();
    }

    private SolicitacaoIgualView vista(Solicitacao uma, Atendimento atendimento, PedidoDoCliente pedido) {
        boolean doCliente = uma.atendimento() == atendimento
                || atendimento.clienteId() != null
                        && atendimento.clienteId().equals(uma.atendimento().clienteId());
        return new SolicitacaoIgualView(
                uma.protocolo(),
                uma.atendimento().protocolo(),
                uma.situacao(),
                uma.classificacao(),
                horario.em(uma.registro().quando()),
                uma.pedido().noEndereco(pedido.chaveEndereco()),
                doCliente);
    }
}
