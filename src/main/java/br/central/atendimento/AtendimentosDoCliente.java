package br.central.atendimento;

import br.central.anexos.ArquivoRecebido;
import br.central.anexos.Conteudo;
import br.central.atendimento.cliente.CasoAchado;
import br.central.atendimento.cliente.CasosDoCliente;
import br.central.atendimento.cliente.HistoricoDoCliente;
import br.central.atendimento.cliente.ListaDoCliente;
import br.central.atendimento.cliente.VisaoDoCliente;
import br.central.atendimento.contrato.AndamentoDoCaso;
import br.central.atendimento.contrato.CasoDoCliente;
import br.central.atendimento.contrato.ContatoNoHistorico;
import br.central.atendimento.contrato.NovaAvaliacao;
import br.central.atendimento.contrato.PaginaDeCasos;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.atendimento.contrato.RecorteDeCasos;
import br.central.atendimento.contrato.TipoDeReclamacao;
import br.central.catalogo.FormularioDePesquisa;
import br.central.clientes.AtoDoCliente;
import br.central.clientes.Interlocutor;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What clients see of their cases and do to them, on whatever channel. Who speaks has to be known well enough for the act
 * ({@link br.central.clientes.NiveisDeIdentidade}), the case has to be one of the clients they may see to, and the case
 * itself decides whether the act is possible. A protocol is that of the case or of one of its requests.
 *
 * <p>Every method throws {@link Recusa.SemPermissao} when it is not sure enough who speaks, {@link Recusa.NaoEncontrado} when
 * there is no such case of theirs, {@link Recusa.EstadoNaoPermite} when it is not possible now and
 * {@link Recusa.RegraNaoAtendida} field by field, all in words for the client; nothing has changed then. Times are of the
 * operator's time zone.
 */
@Service
@RepeteEmCorrida
@Transactional
public class AtendimentosDoCliente {

    private final CasosDoCliente casos;
    private final ListaDoCliente lista;
    private final VisaoDoCliente visao;
    private final AtosDoCliente atos;
    private final ContatosDoCliente contatos;
    private final HistoricoDoCliente historico;

    AtendimentosDoCliente(
            CasosDoCliente casos,
            ListaDoCliente lista,
            VisaoDoCliente visao,
            AtosDoCliente atos,
            ContatosDoCliente contatos,
            HistoricoDoCliente historico) {
        this.casos = casos;
        this.lista = lista;
        this.visao = visao;
        this.atos = atos;
        this.contatos = contatos;
        this.historico = historico;
    }

    /**
     * Opens what the client wrote, with its files; the same key again answers with the case that it opened. With a
     * classification the request goes to the responsible groups in the same act, without one the case waits for who attends.
     * What was opened on the portal is confirmed by e-mail.
     *
     * @param cliente for whom, {@code null} when it is not known who writes
     * @throws Recusa.NaoEncontrado when it is none that they may see to
     */
    public CasoDoCliente abrir(Interlocutor quem, Long cliente, PedidoPeloCanal novo) {
        return contatos.abrir(quem, cliente, novo);
    }

    /**
     * Looks into a file before the act in which a case is opened with it; refusals as
     * {@link br.central.anexos.Anexos#receber}. The caller closes it.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ArquivoRecebido receber(Interlocutor quem, String nome, InputStream conteudo) {
        return contatos.receber(quem, nome, conteudo);
    }

    /** As {@link #listar(Interlocutor, RecorteDeCasos, Map, int)}, for who never looked at any. */
    @Transactional(readOnly = true)
    public PaginaDeCasos listar(Interlocutor quem, RecorteDeCasos recorte, int pagina) {
        return listar(quem, recorte, Map.of(), pagina);
    }

    /**
     * News first. Titles and subjects only for who may read the conversation.
     *
     * @param olhados when who asks last looked at each, by protocol: what news is to them
     */
    @Transactional(readOnly = true)
    public PaginaDeCasos listar(Interlocutor quem, RecorteDeCasos recorte, Map<String, Instant> olhados, int pagina) {
        casos.exigirNivel(quem.nivel(), AtoDoCliente.VER_ANDAMENTO);
        return lista.pagina(casos.deQuem(quem), recorte, olhados, pagina, casos.podeLer(quem.nivel()));
    }

    /** The conversation, unless it is restricted. */
    @Transactional(readOnly = true)
    public CasoDoCliente ver(Interlocutor quem, String protocolo) {
        return visao.de(casos.exigir(quem, protocolo, AtoDoCliente.LER_CONVERSA), quem);
    }

    /** How far it is, for who may not read it. */
    @Transactional(readOnly = true)
    public AndamentoDoCaso andamento(Interlocutor quem, String protocolo) {
        return visao.andamento(casos.exigir(quem, protocolo, AtoDoCliente.VER_ANDAMENTO));
    }

    /**
     * The same for anybody who has the protocol and tells the day of birth of its client, or the root of the CNPJ. What is
     * refused, and what is done until then, is the same whichever of the two is wrong.
     */
    @Transactional(readOnly = true)
    public AndamentoDoCaso acompanhar(String protocolo, String segundoFator) {
        return visao.andamento(casos.exigirDoProtocolo(protocolo, segundoFator));
    }

    /** Of all of them, the newest first, to be told of part by part (Decreto 11.034/2022, art. 12). */
    @Transactional(readOnly = true)
    public List<String> protocolosDoHistorico(Interlocutor quem) {
        casos.exigirNivel(quem.nivel(), AtoDoCliente.LER_HISTORICO);
        return historico.protocolos(casos.deQuem(quem));
    }

    /** These with what was answered, the newest first. */
    @Transactional(readOnly = true)
    public List<ContatoNoHistorico> historico(Interlocutor quem, List<String> protocolos) {
        casos.exigirNivel(quem.nivel(), AtoDoCliente.LER_HISTORICO);
        return historico.de(casos.deQuem(quem), protocolos);
    }

    public CasoDoCliente complementar(Interlocutor quem, String protocolo, String texto) {
        return complementar(quem, protocolo, texto, List.of());
    }

    /** With files, all or nothing. */
    public CasoDoCliente complementar(
            Interlocutor quem, String protocolo, String texto, List<ArquivoRecebido> arquivos) {
        CasoAchado caso = casos.exigir(quem, protocolo, AtoDoCliente.COMPLEMENTAR);
        arquivos.forEach(arquivo -> atos.anexar(caso, arquivo));
        atos.complementar(caso, texto);
        return visao.de(caso, quem);
    }

    /** Whether that is the address of the case's contact, or of its client. */
    @Transactional(readOnly = true)
    public boolean conhece(String protocolo, String email) {
        return casos.conhece(protocolo, email);
    }

    /** From who is known by the address that the case has, also while nobody knows whose the case is. */
    public AndamentoDoCaso complementarPeloEmail(String email, String protocolo, String texto) {
        CasoAchado caso = casos.exigirDoContato(protocolo, email, AtoDoCliente.COMPLEMENTAR);
        atos.complementar(caso, texto);
        return visao.andamento(caso);
    }

    /** The client insists: on that request, or on each that is open. */
    public CasoDoCliente reiterar(Interlocutor quem, String protocolo, String texto) {
        CasoAchado caso = casos.exigir(quem, protocolo, AtoDoCliente.REITERAR);
        atos.reiterar(caso, texto);
        return visao.de(caso, quem);
    }

    /**
     * To the ouvidoria, of what is overdue.
     *
     * @throws Recusa.RegraNaoAtendida also, on field {@code pedido}, when the case has more than one such request
     */
    public CasoDoCliente reclamar(Interlocutor quem, String protocolo, String texto) {
        CasoAchado caso = casos.exigir(quem, protocolo, AtoDoCliente.RECLAMAR);
        atos.aOuvidoria(TipoDeReclamacao.RECLAMACAO, caso, texto);
        return visao.de(caso, quem);
    }

    /** To the ouvidoria, of what was refused. Refusals as {@link #reclamar}. */
    public CasoDoCliente pedirReanalise(Interlocutor quem, String protocolo, String texto) {
        CasoAchado caso = casos.exigir(quem, protocolo, AtoDoCliente.PEDIR_REANALISE);
        atos.aOuvidoria(TipoDeReclamacao.REANALISE, caso, texto);
        return visao.de(caso, quem);
    }

    /** Only closed, and inside the window. */
    public CasoDoCliente reiniciar(Interlocutor quem, String protocolo, String motivo) {
        CasoAchado caso = casos.exigir(quem, protocolo, AtoDoCliente.REINICIAR);
        visao.exigirQueNaoValha(caso);
        atos.reiniciar(caso, motivo);
        return visao.de(caso, quem);
    }

    /** @param motivo may be {@code null}: a client owes nobody a reason */
    public CasoDoCliente cancelar(Interlocutor quem, String protocolo, String motivo) {
        CasoAchado caso = casos.exigir(quem, protocolo, AtoDoCliente.CANCELAR);
        visao.exigirQueNaoValha(caso);
        atos.cancelar(caso, motivo);
        return visao.de(caso, quem);
    }

    /** Once, from 1 to 5, and what {@link CasoDoCliente#pesquisa} asks besides. */
    public void avaliar(Interlocutor quem, String protocolo, NovaAvaliacao nova) {
        CasoAchado caso = casos.exigir(quem, protocolo, AtoDoCliente.AVALIAR);
        atos.avaliar(caso, nova, visao.pesquisa(caso));
    }

    /** The same by the link to its survey, by the form that was asked if one was. @throws Recusa.RegraNaoAtendida by question */
    public void avaliarPeloLink(String protocolo, NovaAvaliacao nova, FormularioDePesquisa perguntado) {
        atos.avaliar(casos.exigirDoLink(protocolo, AtoDoCliente.AVALIAR), nova, perguntado);
    }

    /**
     * Looks into a file before the act in which it is kept; refusals as {@link br.central.anexos.Anexos#receber}. The caller
     * closes it.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ArquivoRecebido receber(Interlocutor quem, String protocolo, String nome, InputStream conteudo) {
        return atos.receber(casos.exigir(quem, protocolo, AtoDoCliente.COMPLEMENTAR), nome, conteudo);
    }

    public void anexar(Interlocutor quem, String protocolo, ArquivoRecebido arquivo) {
        atos.anexar(casos.exigir(quem, protocolo, AtoDoCliente.COMPLEMENTAR), arquivo);
    }

    /** As {@link #complementarPeloEmail}, the files of the same mail; received as those of a new one. */
    public void anexarPeloEmail(String email, String protocolo, ArquivoRecebido arquivo) {
        atos.anexar(casos.exigirDoContato(protocolo, email, AtoDoCliente.COMPLEMENTAR), arquivo);
    }

    /** @throws Recusa.NaoEncontrado also when it is not of that case */
    @Transactional(readOnly = true)
    public Conteudo arquivo(Interlocutor quem, String protocolo, long id) {
        return atos.arquivo(casos.exigir(quem, protocolo, AtoDoCliente.LER_CONVERSA), id);
    }

    /** The written refusal of a request, as a PDF. @throws Recusa.EstadoNaoPermite when it was not refused */
    @Transactional(readOnly = true)
    public byte[] cartaDeRecusa(Interlocutor quem, String protocolo) {
        return atos.carta(casos.exigir(quem, protocolo, AtoDoCliente.LER_CONVERSA));
    }
}
