package br.central.atendimento.vistas;

import br.central.anexos.Anexos;
import br.central.atendimento.contrato.AndamentoView;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.InformacaoRegistradaView;
import br.central.atendimento.contrato.RelogioView;
import br.central.atendimento.dominio.Andamento;
import br.central.atendimento.dominio.AndamentoRepository;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Contato;
import br.central.atendimento.dominio.InformacaoRegistrada;
import br.central.atendimento.dominio.InformacaoRegistradaRepository;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.ReclamacaoRepository;
import br.central.atendimento.dominio.Relogio;
import br.central.atendimento.dominio.RelogioRepository;
import br.central.atendimento.dominio.Solicitacao;
import br.central.clientes.ClienteResumo;
import br.central.clientes.Clientes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows an atendimento whole: its data, clocks, requests, timeline and what may be done now. */
@Component
public class Vistas {

    private final DireitosDoOperador direitos;
    private final RelogioRepository relogios;
    private final AndamentoRepository andamentos;
    private final InformacaoRegistradaRepository informacoes;
    private final ReclamacaoRepository reclamacoes;
    private final VistasDaSolicitacao vistasDaSolicitacao;
    private final Clientes clientes;
    private final Anexos anexos;
    private final Horario horario;

    Vistas(
            DireitosDoOperador direitos,
            RelogioRepository relogios,
            AndamentoRepository andamentos,
            InformacaoRegistradaRepository informacoes,
            ReclamacaoRepository reclamacoes,
            VistasDaSolicitacao vistasDaSolicitacao,
            Clientes clientes,
            Anexos anexos,
            Horario horario) {
        this.direitos = direitos;
        this.relogios = relogios;
        this.andamentos = andamentos;
        this.informacoes = informacoes;
        this.reclamacoes = reclamacoes;
        this.vistasDaSolicitacao = vistasDaSolicitacao;
        this.clientes = clientes;
        this.anexos = anexos;
        this.horario = horario;
    }

    public AtendimentoView de(Atendimento atendimento) {
        return de(atendimento, andamentos.findByAtendimentoOrderByQuandoAscIdAsc(atendimento));
    }

    public AtendimentoView semAndamentos(Atendimento atendimento) {
        return de(atendimento, List.of());
    }

    /** The clocks that others were put in place of, the first replaced first. */
    public List<RelogioView> relogiosSubstituidos(Atendimento atendimento) {
        return relogios.substituidos(atendimento).stream().map(horario::relogio).toList();
    }

    private AtendimentoView de(Atendimento atendimento, List<Andamento> linhas) {
        List<Relogio> vigentes = relogios.vigentes(atendimento);
        List<Solicitacao> pedidos = atendimento.solicitacoes();
        List<Reclamacao> queixas = pedidos.isEmpty() ? List.of() : reclamacoes.doAtendimento(atendimento);
        Map<Long, String> protocolos =
                pedidos.stream().collect(Collectors.toMap(Solicitacao::id, Solicitacao::protocolo));
        var dados = atendimento.dados();
        var identidade = atendimento.identidade();
        return new AtendimentoView(
                atendimento.protocolo(),
                atendimento.situacao(),
                atendimento.origem(),
                cliente(atendimento),
                atendimento.tipoCliente(),
                contato(atendimento.contato()),
                identidade == null ? null : horario.em(identidade.em()),
                identidade == null ? null : identidade.por(),
                dados.titulo(),
                dados.descricao(),
                atendimento.classificacao(),
                atendimento.motivo(),
                atendimento.criticidade(),
                atendimento.prioridade(),
                atendimento.urgente(),
                atendimento.ativo(),
                atendimento.restricao().vale(),
                dados.procedente(),
                dados.demandadoPor(),
                dados.cidade(),
                dados.especialidade(),
                dados.prestadorLocal(),
                dados.protocoloExterno(),
                horario.em(atendimento.abertoEm()),
                atendimento.abertoPor(),
                horario.em(atendimento.alteradoEm()),
                atendimento.alteradoPor(),
                horario.em(atendimento.encerradoEm()),
                atendimento.encerradoPor(),
                horario.em(atendimento.janelaAte()),
                atendimento.resolucao(),
                horario.prazo(atendimento, vigentes),
                vigentes.stream().map(horario::relogio).toList(),
                atendimento.responsavel(),
                atendimento.grupo(),
                informacoes.findByAtendimentoOrderById(atendimento).stream()
                        .map(this::informacao)
                        .toList(),
                vistasDaSolicitacao.de(pedidos, queixas, vigentes),
                linhas.stream()
                        .map(andamento -> andamento(andamento, protocolos))
                        .toList(),
                anexos.listar(atendimento.protocolo()),
                direitos.acoes(atendimento, pedidos, vigentes));
    }

    private ClienteResumo cliente(Atendimento atendimento) {
        Long id = atendimento.clienteId();
        return id == null ? null : clientes.porIds(List.of(id)).get(id);
    }

    public static ContatoInformado contato(Contato contato) {
        return contato == null
                ? null
                : new ContatoInformado(contato.nome(), contato.telefone(), contato.email(), contato.melhorHorario());
    }

    private InformacaoRegistradaView informacao(InformacaoRegistrada informacao) {
        return new InformacaoRegistradaView(
                informacao.informacao(),
                informacao.titulo(),
                horario.em(informacao.registradaEm()),
                informacao.registradaPor());
    }

    private AndamentoView andamento(Andamento andamento, Map<Long, String> protocolos) {
        return new AndamentoView(
                andamento.tipo().name(),
                andamento.tipo().descricao(),
                horario.em(andamento.quando()),
                andamento.quem(),
                andamento.grupo(),
                andamento.texto(),
                andamento.de(),
                andamento.para(),
                protocolos.get(andamento.solicitacaoId()));
    }
}
