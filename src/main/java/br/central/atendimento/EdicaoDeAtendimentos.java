package br.central.atendimento;

import br.central.atendimento.atos.AlteracaoDeAtendimento;
import br.central.atendimento.atos.ClassificacaoDeAtendimento;
import br.central.atendimento.atos.ConflitosDeEdicao;
import br.central.atendimento.atos.ExigenciasDaClassificacao;
import br.central.atendimento.atos.ProgramaDeContatos;
import br.central.atendimento.atos.ReavaliacaoDosFatos;
import br.central.atendimento.atos.RepeteEmCorrida;
import br.central.atendimento.contrato.Alteracao;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.MensagemComplementar;
import br.central.atendimento.contrato.QuemComplementa;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.contrato.Transferencia;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.Agrupamento;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Contato;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.InformacaoRegistrada;
import br.central.atendimento.dominio.InformacaoRegistradaRepository;
import br.central.atendimento.dominio.QuemPode;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import br.central.atendimento.vistas.Vistas;
import br.central.catalogo.InformacaoView;
import br.central.catalogo.Informacoes;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Recusa;
import java.util.Locale;
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
    private final InformacaoRegistradaRepository informacoesRegistradas;
    private final Agrupamento agrupamento;
    private final ConflitosDeEdicao conflitos;
    private final AlteracaoDeAtendimento alteracoes;
    private final ClassificacaoDeAtendimento classificacao;
    private final Informacoes informacoes;
    private final Clientes clientes;
    private final ReavaliacaoDosFatos reavaliacao;
    private final Diario diario;
    private final ProcessoDoAtendimento processo;
    private final ProcessoDaSolicitacao processoDaSolicitacao;
    private final QuemPode quemPode;
    private final ExigenciasDaClassificacao exigencias;
    private final ProgramaDeContatos programa;
    private final Vistas vistas;

    EdicaoDeAtendimentos(
            Casos casos,
            InformacaoRegistradaRepository informacoesRegistradas,
            Agrupamento agrupamento,
            ConflitosDeEdicao conflitos,
            AlteracaoDeAtendimento alteracoes,
            ClassificacaoDeAtendimento classificacao,
            Informacoes informacoes,
            Clientes clientes,
            ReavaliacaoDosFatos reavaliacao,
            Diario diario,
            ProcessoDoAtendimento processo,
            ProcessoDaSolicitacao processoDaSolicitacao,
            QuemPode quemPode,
            ExigenciasDaClassificacao exigencias,
            ProgramaDeContatos programa,
            Vistas vistas) {
        this.casos = casos;
        this.informacoesRegistradas = informacoesRegistradas;
        this.agrupamento = agrupamento;
        this.conflitos = conflitos;
        this.alteracoes = alteracoes;
        this.classificacao = classificacao;
        this.informacoes = informacoes;
        this.clientes = clientes;
        this.reavaliacao = reavaliacao;
        this.diario = diario;
        this.processo = processo;
        this.processoDaSolicitacao = processoDaSolicitacao;
        this.quemPode = quemPode;
        this.exigencias = exigencias;
        this.programa = programa;
        this.vistas = vistas;
    }

    /**
     * Each field that gets another value leaves its line in the timeline. Another urgency or origin derives priority and
     * clocks again, these from the original opening. Rewriting the description takes the right
     * ALTERAR_CONTEUDO_DO_TEXTO, or ALTERAR_TEXTO_REGISTRADO once the case has left the operator.
     *
     * @throws Recusa.Conflito when somebody else changed one of the fields since it was seen
     */
    public AtendimentoView alterar(String protocolo, Alteracao alteracao) {
        return gravar(protocolo, alteracao, null);
    }

    /**
     * As {@link #alterar} and {@link #classificar} in one act: all of it, or nothing.
     *
     * @param escolha {@code null} to leave the classification as it is
     */
    public AtendimentoView gravar(String protocolo, Alteracao alteracao, EscolhaDeClassificacao escolha) {
        Atendimento atendimento = casos.para(Acao.ALTERAR, protocolo);
        var feita = escolha == null || escolha.soManteve(atendimento.classificacao()) ? null : escolha;
        conflitos.conferir(atendimento, alteracao, feita);
        if (feita != null && classificacao.mudaria(atendimento, feita)) {
            classificacao.aplicar(casos.para(Acao.CLASSIFICAR, protocolo), feita);
        }
        alteracoes.aplicar(atendimento, alteracao);
        return vistas.de(atendimento);
    }

    /** The kind of client decides clocks too: they are derived again from the opening. */
    public AtendimentoView vincularCliente(String protocolo, ReferenciaCliente referencia) {
        Atendimento atendimento = casos.para(Acao.VINCULAR_CLIENTE, protocolo);
        ClienteView cliente = clientes.exigir(referencia);
        exigencias.aoVincular(atendimento, cliente.tipo());
        boolean outroTipo = cliente.tipo() != atendimento.tipoCliente();
        atendimento.vincular(cliente.id(), cliente.tipo(), diario.ato());
        diario.anotar(atendimento, TipoAndamento.VINCULO, null);
        if (outroTipo) {
            reavaliacao.aplicar(atendimento);
        }
        return vistas.de(atendimento);
    }

    /** It was not with this client; the atendimento goes on without one, as when nobody says who they are. */
    public AtendimentoView desvincularCliente(String protocolo) {
        Atendimento atendimento = casos.para(Acao.VINCULAR_CLIENTE, protocolo);
        if (atendimento.clienteId() == null) {
            throw new Recusa.EstadoNaoPermite("O atendimento não tem cliente vinculado.");
        }
        atendimento.desvincular(diario.ato());
        diario.anotar(atendimento, TipoAndamento.DESVINCULO, null);
        return vistas.de(atendimento);
    }

    /** The person to talk to about this atendimento, with telephone and e-mail (S0.18); what is absent is taken away. */
    public AtendimentoView alterarContato(String protocolo, ContatoInformado contato) {
        Atendimento atendimento = casos.para(Acao.ALTERAR, protocolo);
        atendimento.falarCom(Contato.de(contato), diario.ato());
        diario.anotar(atendimento, TipoAndamento.CONTATO, null);
        return vistas.de(atendimento);
    }

    /**
     * Classifies, or reclassifies: the clocks are derived again from the original opening, so the elapsed time is kept,
     * and open requests that had the old classification go to the groups of the new one.
     *
     * @throws Recusa.Conflito when somebody else classified it since
     */
    public AtendimentoView classificar(String protocolo, EscolhaDeClassificacao escolha) {
        Atendimento atendimento = casos.para(Acao.CLASSIFICAR, protocolo);
        conflitos.conferir(atendimento, null, escolha);
        classificacao.aplicar(atendimento, escolha);
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
            quemPode.exigirQueAtenda(transferencia.usuario(), atendimento);
            atendimento.transferirAoUsuario(transferencia.usuario(), diario.ato());
        } else {
            quemPode.exigirGrupoQueAtenda(transferencia.grupo());
            atendimento.transferirAoGrupo(transferencia.grupo(), diario.ato());
        }
        String para = transferencia.usuario() == null ? transferencia.grupo() : transferencia.usuario();
        diario.anotarNaFila(
                atendimento,
                transferencia.grupo(),
                new Diario.Mudanca(TipoAndamento.TRANSFERENCIA, transferencia.texto(), de, para));
        processo.transferido(atendimento, grupoAnterior);
        return vistas.de(atendimento);
    }

    /** One that nobody has, or that is with somebody the user stands in for. */
    public AtendimentoView assumir(String protocolo) {
        Atendimento atendimento = casos.para(Acao.ASSUMIR, protocolo);
        String antes = atendimento.responsavel();
        String eu = diario.ato().quem();
        atendimento.assumir(eu, diario.ato());
        diario.anotarMudanca(atendimento, TipoAndamento.ASSUNCAO, null, deOutro(antes, eu), eu);
        processo.transferido(atendimento, atendimento.grupo());
        return vistas.de(atendimento);
    }

    private static String deOutro(String antes, String eu) {
        return eu.equals(antes) ? null : antes;
    }

    /** A message of the client, or of the operator for the client: who waits for it goes on (S1.4). */
    public AtendimentoView complementar(String protocolo, Texto complemento) {
        return complementar(protocolo, new MensagemComplementar(complemento.texto(), null));
    }

    /** The same of whom it is from: a group that waits for the other party waits on. */
    public AtendimentoView complementar(String protocolo, MensagemComplementar complemento) {
        Atendimento atendimento = casos.para(Acao.COMPLEMENTAR, protocolo);
        QuemComplementa cliente = QuemComplementa.daParteDe(atendimento.tipoCliente());
        QuemComplementa de = complemento.de() == null ? cliente : complemento.de();
        atendimento.tocado(diario.ato());
        diario.anotarMudanca(
                atendimento,
                TipoAndamento.COMPLEMENTO,
                complemento.texto(),
                null,
                de == cliente ? null : "Do " + de.descricao().toLowerCase(Locale.ROOT));
        processo.complementado(atendimento);
        atendimento.solicitacoes().stream()
                .flatMap(solicitacao -> solicitacao.esperandoPor(de, cliente).stream())
                .forEach(demanda -> {
                    programa.dispensar(demanda);
                    processoDaSolicitacao.complementoRecebido(demanda);
                });
        return vistas.de(atendimento);
    }

    /**
     * Informação restrita (S0.14): afterwards only who restricted it and, if given, a profile see the content. Requests of
     * others that waited for the answer of one of its requests go on by themselves: the answer is not for them any more.
     */
    public AtendimentoView restringir(String protocolo, String aoGrupo) {
        Atendimento atendimento = casos.para(Acao.RESTRINGIR, protocolo);
        if (aoGrupo != null) {
            quemPode.exigirGrupo(aoGrupo);
        }
        atendimento.restringir(aoGrupo, diario.ato());
        diario.anotarMudanca(atendimento, TipoAndamento.RESTRICAO, null, null, aoGrupo);
        atendimento.solicitacoesEmAberto().stream()
                .flatMap(solicitacao -> agrupamento.soltar(solicitacao).stream())
                .forEach(processoDaSolicitacao::respostaDaPrincipal);
        return vistas.de(atendimento);
    }
}
