package br.central.atendimento.vistas;

import br.central.anexos.Anexos;
import br.central.atendimento.contrato.AndamentoView;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.CasoDoProtocolo;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.RelogioView;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Ato;
import br.central.atendimento.dominio.Contato;
import br.central.atendimento.dominio.DadosDoAtendimento;
import br.central.atendimento.dominio.Encerramento;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.ReclamacaoRepository;
import br.central.atendimento.dominio.Relogio;
import br.central.atendimento.dominio.RelogioRepository;
import br.central.atendimento.dominio.Solicitacao;
import br.central.clientes.ClienteResumo;
import br.central.clientes.Clientes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows an atendimento whole: its data, clocks, requests, timeline and what may be done now. */
@Component
public class Vistas {

    private final DireitosDoOperador direitos;
    private final RelogioRepository relogios;
    private final ReclamacaoRepository reclamacoes;
    private final VistasDaSolicitacao solicitacoes;
    private final VistaDoHistorico historico;
    private final Clientes clientes;
    private final Anexos anexos;
    private final Horario horario;

    Vistas(
            DireitosDoOperador direitos,
            RelogioRepository relogios,
            ReclamacaoRepository reclamacoes,
            VistasDaSolicitacao solicitacoes,
            VistaDoHistorico historico,
            Clientes clientes,
            Anexos anexos,
            Horario horario) {
        this.direitos = direitos;
        this.relogios = relogios;
        this.reclamacoes = reclamacoes;
        this.solicitacoes = solicitacoes;
        this.historico = historico;
        this.clientes = clientes;
        this.anexos = anexos;
        this.horario = horario;
    }

    public AtendimentoView de(Atendimento atendimento) {
        return de(atendimento, historico.andamentos(atendimento));
    }

    /** What is answered to who acted on it: the newest lines of its timeline, and all the rest. */
    public AtendimentoView doAto(Atendimento atendimento) {
        return de(atendimento, historico.ultimos(atendimento));
    }

    /** As {@link #doAto} of one that was opened just now: nobody complained, was informed or sent a file yet. */
    public AtendimentoView daAbertura(Atendimento atendimento) {
        return de(
                atendimento,
                List.of(),
                new AtendimentoView.Registros(List.of(), historico.daAbertura(atendimento), List.of()));
    }

    public AtendimentoView semAndamentos(Atendimento atendimento) {
        return de(atendimento, List.of());
    }

    /** The clocks that others were put in place of, the first replaced first. */
    public List<RelogioView> relogiosSubstituidos(Atendimento atendimento) {
        return relogios.substituidos(atendimento).stream().map(horario::relogio).toList();
    }

    /** What of it can be for its client: neither its timeline nor what was told by telephone, which it reads otherwise. */
    public AtendimentoView paraOCliente(Atendimento atendimento) {
        return de(
                atendimento,
                queixas(atendimento),
                new AtendimentoView.Registros(List.of(), List.of(), anexos.listar(atendimento.protocolo())));
    }

    private AtendimentoView de(Atendimento atendimento, List<AndamentoView> linhas) {
        return de(
                atendimento,
                queixas(atendimento),
                new AtendimentoView.Registros(
                        historico.informacoes(atendimento), linhas, anexos.listar(atendimento.protocolo())));
    }

    private List<Reclamacao> queixas(Atendimento atendimento) {
        return atendimento.solicitacoes().isEmpty() ? List.of() : reclamacoes.doAtendimento(atendimento);
    }

    private AtendimentoView de(Atendimento atendimento, List<Reclamacao> queixas, AtendimentoView.Registros registros) {
        List<Relogio> vigentes = atendimento.relogios();
        List<Solicitacao> pedidos = atendimento.solicitacoes();
        return new AtendimentoView(
                atendimento.protocolo(),
                atendimento.situacao(),
                atendimento.origem(),
                cliente(atendimento),
                fala(atendimento),
                dados(atendimento.dados()),
                triagem(atendimento),
                percurso(atendimento),
                new AtendimentoView.Prazos(
                        horario.prazo(atendimento, vigentes),
                        vigentes.stream().map(horario::relogio).toList()),
                solicitacoes.de(pedidos, queixas, vigentes),
                registros,
                direitos.acoes(atendimento, pedidos, vigentes));
    }

    private AtendimentoView.QuemFala fala(Atendimento atendimento) {
        Ato identidade = atendimento.cliente().identidade();
        return new AtendimentoView.QuemFala(
                atendimento.cliente().tipo(),
                contato(atendimento.contato()),
                identidade == null ? null : horario.em(identidade.quando()),
                identidade == null ? null : identidade.quem());
    }

    private static AtendimentoView.Dados dados(DadosDoAtendimento dados) {
        return new AtendimentoView.Dados(
                dados.titulo(),
                dados.descricao(),
                dados.procedente(),
                dados.demandadoPor(),
                dados.cidade(),
                dados.especialidade(),
                dados.prestadorLocal(),
                dados.protocoloExterno());
    }

    private static AtendimentoView.Triagem triagem(Atendimento atendimento) {
        return new AtendimentoView.Triagem(
                atendimento.classificacao(),
                atendimento.motivo(),
                atendimento.triagem().criticidade(),
                atendimento.triagem().prioridade(),
                atendimento.triagem().urgente(),
                atendimento.ativo(),
                atendimento.restricao().vale());
    }

    private AtendimentoView.Percurso percurso(Atendimento atendimento) {
        Encerramento fim = atendimento.encerramento();
        return new AtendimentoView.Percurso(
                horario.em(atendimento.abertura().quando()),
                atendimento.abertura().quem(),
                horario.em(atendimento.alteracao().quando()),
                atendimento.alteracao().quem(),
                horario.em(fim.em()),
                fim.por(),
                horario.em(fim.janelaAte()),
                fim.resolucao(),
                atendimento.responsavel(),
                atendimento.grupo());
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

    /** What may be said of it to who may not read it. */
    public static CasoDoProtocolo semConteudo(Atendimento caso) {
        return new CasoDoProtocolo(
                caso.id(),
                caso.protocolo(),
                caso.clienteId(),
                caso.situacao().terminou(),
                caso.restricao() != null && caso.restricao().vale());
    }
}
