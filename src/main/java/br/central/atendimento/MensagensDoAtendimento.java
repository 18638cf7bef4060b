package br.central.atendimento;

import br.central.atendimento.atos.EnvioDoTexto;
import br.central.atendimento.atos.RestricaoDeAtendimento;
import br.central.atendimento.contrato.MensagemEnviada;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.ReclamacaoRepository;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.vistas.Horario;
import br.central.clientes.Clientes;
import br.central.comum.Recusa;
import br.central.comunicacao.MensagemView;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.SituacaoMensagem;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was sent about an atendimento, sending it once more (S2.8) and sending its text. Who may see the case sees the
 * messages; sending takes ENVIAR_ATENDIMENTO_POR_EMAIL or, for a solicitação, ENVIAR_CHAMADO_POR_EMAIL, and to an address
 * told by the operator ENVIAR_A_EMAIL_INFORMADO as well. Refusals as in {@link Atendimentos}.
 */
@Service
@Transactional
public class MensagensDoAtendimento {

    private final Casos casos;
    private final ReclamacaoRepository reclamacoes;
    private final Mensagens mensagens;
    private final EnvioDoTexto textos;
    private final Clientes clientes;
    private final UsuarioAtual usuario;
    private final Diario diario;
    private final Horario horario;

    MensagensDoAtendimento(
            Casos casos,
            ReclamacaoRepository reclamacoes,
            Mensagens mensagens,
            EnvioDoTexto textos,
            Clientes clientes,
            UsuarioAtual usuario,
            Diario diario,
            Horario horario) {
        this.casos = casos;
        this.reclamacoes = reclamacoes;
        this.mensagens = mensagens;
        this.textos = textos;
        this.clientes = clientes;
        this.usuario = usuario;
        this.diario = diario;
        this.horario = horario;
    }

    /** Those of the atendimento, of its solicitações and of complaints about these, the oldest first. */
    @Transactional(readOnly = true)
    public List<MensagemEnviada> listar(String protocolo) {
        Atendimento atendimento = casos.paraVer(protocolo);
        return doCaso(atendimento).stream()
                .map(mensagem -> ver(mensagem, atendimento))
                .toList();
    }

    /**
     * Sends a message once more, to whom it went: a copy of it, which takes COPIAR_MENSAGENS as well.
     *
     * @throws Recusa.NaoEncontrado when it is not of this atendimento
     * @throws Recusa.EstadoNaoPermite when it is still waiting to be sent, or the case is restricted
     */
    public void reenviar(String protocolo, long id) {
        Atendimento atendimento = casos.paraVer(protocolo);
        MensagemView mensagem = doCaso(atendimento).stream()
                .filter(uma -> uma.id() == id)
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há essa mensagem no atendimento " + protocolo + "."));
        usuario.exigir(direito(mensagem, atendimento));
        usuario.exigir(Permissao.COPIAR_MENSAGENS);
        exigirSemBloqueio(atendimento);
        RestricaoDeAtendimento.exigirQueNaoVale(atendimento);
        mensagens.reenviar(id);
        diario.anotar(atendimento, TipoAndamento.REENVIO, mensagem.assunto());
    }

    /**
     * Sends the text of the atendimento by e-mail.
     *
     * @param email {@code null} for that of the contact, or else of the client
     * @throws Recusa.RegraNaoAtendida when there is no address to send it to, or it is none
     */
    public void enviarTexto(String protocolo, String email) {
        usuario.exigir(Permissao.ENVIAR_ATENDIMENTO_POR_EMAIL);
        Atendimento atendimento = casos.paraVer(protocolo);
        String para = textos.endereco(atendimento, email);
        exigirSemBloqueio(atendimento);
        textos.enviar(atendimento, para);
        diario.anotar(atendimento, TipoAndamento.ENVIO_DO_TEXTO, "Para " + para);
    }

    /** The same of one solicitação. */
    public void enviarTextoDaSolicitacao(String protocolo, String email) {
        usuario.exigir(Permissao.ENVIAR_CHAMADO_POR_EMAIL);
        Solicitacao solicitacao = casos.solicitacaoParaVer(protocolo);
        String para = textos.endereco(solicitacao.atendimento(), email);
        exigirSemBloqueio(solicitacao.atendimento());
        textos.enviar(solicitacao, para);
        diario.anotar(solicitacao, TipoAndamento.ENVIO_DO_TEXTO, "Para " + para);
    }

    /** After the end of a case nothing more is sent to who asked for the data to be blocked. */
    private void exigirSemBloqueio(Atendimento atendimento) {
        if (atendimento.clienteId() != null && atendimento.situacao().terminou()) {
            clientes.exigirSemBloqueio(atendimento.clienteId());
        }
    }

    private List<MensagemView> doCaso(Atendimento atendimento) {
        return mensagens.dosProtocolos(Stream.of(
                        Stream.of(atendimento.protocolo()),
                        atendimento.solicitacoes().stream().map(Solicitacao::protocolo),
                        reclamacoes.doAtendimento(atendimento).stream().map(Reclamacao::protocolo))
                .flatMap(Function.identity())
                .toList());
    }

    private static Permissao direito(MensagemView mensagem, Atendimento atendimento) {
        return mensagem.protocolo().equals(atendimento.protocolo())
                ? Permissao.ENVIAR_ATENDIMENTO_POR_EMAIL
                : Permissao.ENVIAR_CHAMADO_POR_EMAIL;
    }

    private MensagemEnviada.Percurso percurso(MensagemView mensagem) {
        var percurso = mensagem.percurso();
        return new MensagemEnviada.Percurso(
                horario.em(percurso.entregueEm()),
                horario.em(percurso.devolvidaEm()),
                horario.em(percurso.lidaEm()),
                horario.em(percurso.cienteEm()),
                mensagem.situacao().naoChegou() ? mensagem.erro() : null);
    }

    private MensagemEnviada ver(MensagemView mensagem, Atendimento atendimento) {
        return new MensagemEnviada(
                mensagem.id(),
                mensagem.protocolo(),
                mensagem.canal().descricao(),
                mensagem.destinatario(),
                mensagem.assunto(),
                mensagem.corpo(),
                mensagem.situacao().name(),
                mensagem.situacao().descricao(),
                horario.em(mensagem.criadaEm()),
                horario.em(mensagem.enviadaEm()),
                percurso(mensagem),
                !atendimento.restricao().vale()
                        && (mensagem.situacao().saiu() || mensagem.situacao() == SituacaoMensagem.FALHOU)
                        && usuario.pode(direito(mensagem, atendimento))
                        && usuario.pode(Permissao.COPIAR_MENSAGENS));
    }
}
