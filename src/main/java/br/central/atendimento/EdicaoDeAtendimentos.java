package br.central.atendimento;

import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Classificado;
import br.central.atendimento.dominio.DadosDoAtendimento;
import br.central.atendimento.dominio.DemandaRepository;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.InformacaoRegistrada;
import br.central.atendimento.dominio.InformacaoRegistradaRepository;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.SolicitacaoRepository;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.Equipes;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import br.central.catalogo.InformacaoView;
import br.central.catalogo.Informacoes;
import br.central.catalogo.Motivos;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Recusa;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is recorded on an open atendimento while it goes on. Refusals as in {@link Atendimentos}: right, restriction and
 * situation are checked, and nothing has changed when a {@link Recusa} is thrown.
 */
@Service
@RepeteEmCorrida
@Transactional
public class EdicaoDeAtendimentos {

    private final Casos casos;
    private final SolicitacaoRepository solicitacoes;
    private final DemandaRepository demandas;
    private final InformacaoRegistradaRepository informacoesRegistradas;
    private final Pedidos pedidos;
    private final Motivos motivos;
    private final Informacoes informacoes;
    private final Clientes clientes;
    private final Relogios relogios;
    private final Reclassificacao reclassificacao;
    private final Diario diario;
    private final ProcessoDoAtendimento processo;
    private final ProcessoDaSolicitacao processoDaSolicitacao;
    private final Equipes equipes;
    private final Vistas vistas;

    EdicaoDeAtendimentos(
            Casos casos,
            SolicitacaoRepository solicitacoes,
            DemandaRepository demandas,
            InformacaoRegistradaRepository informacoesRegistradas,
            Pedidos pedidos,
            Motivos motivos,
            Informacoes informacoes,
            Clientes clientes,
            Relogios relogios,
            Reclassificacao reclassificacao,
            Diario diario,
            ProcessoDoAtendimento processo,
            ProcessoDaSolicitacao processoDaSolicitacao,
            Equipes equipes,
            Vistas vistas) {
        this.casos = casos;
        this.solicitacoes = solicitacoes;
        this.demandas = demandas;
        this.informacoesRegistradas = informacoesRegistradas;
        this.pedidos = pedidos;
        this.motivos = motivos;
        this.informacoes = informacoes;
        this.clientes = clientes;
        this.relogios = relogios;
        this.reclassificacao = reclassificacao;
        this.diario = diario;
        this.processo = processo;
        this.processoDaSolicitacao = processoDaSolicitacao;
        this.equipes = equipes;
        this.vistas = vistas;
    }

    public AtendimentoView alterar(String protocolo, Alteracao alteracao) {
        Atendimento atendimento = casos.para(Acao.ALTERAR, protocolo);
        atendimento.alterar(mudanca(alteracao), diario.ato());
        diario.anotar(atendimento, TipoAndamento.ALTERACAO, null);
        return vistas.de(atendimento);
    }

    /** The kind of client decides clocks too: they are derived again from the opening. */
    public AtendimentoView vincularCliente(String protocolo, ReferenciaCliente referencia) {
        Atendimento atendimento = casos.para(Acao.VINCULAR_CLIENTE, protocolo);
        ClienteView cliente = clientes.exigir(referencia);
        boolean outroTipo = cliente.tipo() != atendimento.tipoCliente();
        atendimento.vincular(cliente.id(), cliente.tipo(), diario.ato());
        diario.anotar(atendimento, TipoAndamento.VINCULO, null);
        if (outroTipo && atendimento.classificacao() != null) {
            relogios.doAtendimento(atendimento);
            processo.prazoMudou(atendimento);
        }
        return vistas.de(atendimento);
    }

    /**
     * Classifies, or reclassifies: the clocks are derived again from the original opening, so the elapsed time is kept,
     * and open requests that had the old classification go to the groups of the new one.
     */
    public AtendimentoView classificar(String protocolo, EscolhaDeClassificacao escolha) {
        Atendimento atendimento = casos.para(Acao.CLASSIFICAR, protocolo);
        Classificado novo = pedidos.classificar(escolha.classificacao());
        if (escolha.motivo() != null) {
            motivos.exigir(escolha.motivo(), novo.classificacao());
        }
        String antes = atendimento.classificacao();
        atendimento.classificar(novo, escolha.motivo(), diario.ato());
        TipoAndamento tipo = antes == null ? TipoAndamento.CLASSIFICACAO : TipoAndamento.RECLASSIFICACAO;
        diario.anotarMudanca(atendimento, tipo, null, antes, novo.classificacao());
        relogios.doAtendimento(atendimento);
        solicitacoes.findByAtendimentoOrderById(atendimento).stream()
                .filter(solicitacao ->
                        solicitacao.emAberto() && solicitacao.classificacao().equals(antes))
                .forEach(solicitacao -> reclassificacao.aplicar(solicitacao, novo));
        relogios.recalcular(atendimento);
        processo.classificado(atendimento);
        processo.prazoMudou(atendimento);
        return vistas.de(atendimento);
    }

    /** The operator read the solução proposta of an information to the client (S2.5). */
    public AtendimentoView registrarInformacao(String protocolo, String codigo) {
        Atendimento atendimento = casos.para(Acao.REGISTRAR_INFORMACAO, protocolo);
        InformacaoView informacao = daBase(codigo);
        informacoesRegistradas.save(
                new InformacaoRegistrada(atendimento, informacao.codigo(), informacao.titulo(), diario.ato()));
        atendimento.tocado(diario.ato());
        diario.anotar(atendimento, TipoAndamento.INFORMACAO, informacao.titulo());
        return vistas.de(atendimento);
    }

    private InformacaoView daBase(String codigo) {
        try {
            return informacoes.exigir(codigo);
        } catch (Recusa.NaoEncontrado recusa) {
            throw Recusa.RegraNaoAtendida.campo("informacao", recusa.getMessage());
        }
    }

    /** To another user or to a group, with a text (S0.7). */
    public AtendimentoView transferir(String protocolo, Transferencia transferencia) {
        if ((transferencia.usuario() == null) == (transferencia.grupo() == null)) {
            throw Recusa.RegraNaoAtendida.campo("usuario", "Informe o usuário ou o grupo, um dos dois.");
        }
        Atendimento atendimento = casos.para(Acao.TRANSFERIR, protocolo);
        String de = atendimento.responsavel() == null ? atendimento.grupo() : atendimento.responsavel();
        String grupoAnterior = atendimento.grupo();
        if (transferencia.usuario() != null) {
            equipes.exigirUsuario(transferencia.usuario());
            atendimento.transferirAoUsuario(transferencia.usuario(), diario.ato());
        } else {
            equipes.exigirGrupo(transferencia.grupo());
            atendimento.transferirAoGrupo(transferencia.grupo(), diario.ato());
        }
        String para = transferencia.usuario() == null ? transferencia.grupo() : transferencia.usuario();
        diario.anotarMudanca(atendimento, TipoAndamento.TRANSFERENCIA, transferencia.texto(), de, para);
        processo.transferido(atendimento, grupoAnterior);
        return vistas.de(atendimento);
    }

    public AtendimentoView assumir(String protocolo) {
        Atendimento atendimento = casos.para(Acao.ASSUMIR, protocolo);
        String antes = atendimento.responsavel();
        String eu = diario.ato().quem();
        if (antes != null && !antes.equals(eu)) {
            throw new Recusa.EstadoNaoPermite("O atendimento %s já está com %s.".formatted(protocolo, antes));
        }
        atendimento.assumir(eu, diario.ato());
        diario.anotarMudanca(atendimento, TipoAndamento.ASSUNCAO, null, null, eu);
        processo.transferido(atendimento, atendimento.grupo());
        return vistas.de(atendimento);
    }

    /** A message of the client, or of the operator for the client: who waits for it goes on (S1.4). */
    public AtendimentoView complementar(String protocolo, Texto complemento) {
        Atendimento atendimento = casos.para(Acao.COMPLEMENTAR, protocolo);
        atendimento.tocado(diario.ato());
        diario.anotar(atendimento, TipoAndamento.COMPLEMENTO, complemento.texto());
        processo.complementado(atendimento);
        solicitacoes.findByAtendimentoOrderById(atendimento).stream()
                .filter(solicitacao -> solicitacao.situacao() == SituacaoSolicitacao.AGUARDANDO_COMPLEMENTO)
                .forEach(processoDaSolicitacao::complementoRecebido);
        return vistas.de(atendimento);
    }

    /** Informação restrita (S0.14): afterwards only who restricted it and, if given, a profile see the content. */
    public AtendimentoView restringir(String protocolo, String aoGrupo) {
        Atendimento atendimento = casos.para(Acao.RESTRINGIR, protocolo);
        if (aoGrupo != null) {
            equipes.exigirGrupo(aoGrupo);
        }
        atendimento.restringir(aoGrupo, diario.ato());
        diario.anotarMudanca(atendimento, TipoAndamento.RESTRICAO, null, null, aoGrupo);
        return vistas.de(atendimento);
    }

    private static DadosDoAtendimento.Mudanca mudanca(Alteracao alteracao) {
        return new DadosDoAtendimento.Mudanca(
                alteracao.titulo(),
                alteracao.descricao(),
                alteracao.procedente(),
                alteracao.demandadoPor(),
                alteracao.cidade(),
                alteracao.especialidade(),
                alteracao.prestadorLocal(),
                alteracao.protocoloExterno(),
                alteracao.criticidade());
    }
}
