package br.central.comunicacao;

import br.central.comum.Recusa;
import br.central.seguranca.AtoComedido;
import br.central.seguranca.Comedimento;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * E-mails and SMS about a protocol. A message is a row written with the fact it tells: rolled back with it, and sent
 * after its commit. Delivered at least once: only a node that dies between sending and noting it makes a second copy, which has
 * the same {@code Message-ID} and so is known to be one.
 * Who may send and see messages is the caller's to check.
 */
@Service
@Transactional
public class Mensagens {

    static final int MAIOR_CORPO = 110_000;
    static final int MAIOR_ASSUNTO = 200;

    private static final Pattern CONTROLES = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final Pattern NULOS = Pattern.compile("\u0000");

    private final MensagemRepository repositorio;
    private final Recebimentos recebimentos;
    private final EnderecosComDefeito enderecos;
    private final Links links;
    private final Comedimento comedimento;
    private final ApplicationEventPublisher eventos;
    private final Clock relogio;

    Mensagens(
            MensagemRepository repositorio,
            Recebimentos recebimentos,
            EnderecosComDefeito enderecos,
            Links links,
            Comedimento comedimento,
            ApplicationEventPublisher eventos,
            Clock relogio) {
        this.repositorio = repositorio;
        this.recebimentos = recebimentos;
        this.enderecos = enderecos;
        this.links = links;
        this.comedimento = comedimento;
        this.eventos = eventos;
        this.relogio = relogio;
    }

    /**
     * Puts a message in the outbox, in the caller's transaction, and answers its id. Line breaks in the subject become
     * spaces and a subject beyond 200 characters is cut.
     *
     * @throws Recusa.RegraNaoAtendida when the destination is not exactly one e-mail address or telephone number, or
     *     the text is empty or beyond 110 000 characters
     * @throws Recusa.MuitasVezes when the user has sent too many already, whoever told the addresses; those to the staff do
     *     not count
     */
    public long enfileirar(NovaMensagem nova) {
        String corpo = nova.corpo() == null ? "" : NULOS.matcher(nova.corpo()).replaceAll("");
        if (corpo.isBlank() || corpo.length() > MAIOR_CORPO) {
            throw Recusa.RegraNaoAtendida.campo("corpo", "O texto deve ter de 1 a " + MAIOR_CORPO + " caracteres.");
        }
        String destinatario = Enderecos.conferir(nova.canal(), nova.destinatario());
        if (nova.html() != null && nova.html().length() > MAIOR_CORPO) {
            throw Recusa.RegraNaoAtendida.campo("html", "O texto vai até " + MAIOR_CORPO + " caracteres.");
        }
        var conferida = new NovaMensagem(
                nova.canal(),
                destinatario,
                assunto(nova.assunto()),
                corpo,
                nova.protocolo(),
                nova.html(),
                nova.esperada(),
                nova.interna());
        if (!conferida.interna()) {
            comedimento.contar(AtoComedido.MENSAGEM);
        }
        return incluir(conferida);
    }

    /** All messages of the protocol, the oldest first. */
    @Transactional(readOnly = true)
    public List<MensagemView> doProtocolo(String protocolo) {
        return repositorio.findByProtocoloOrderById(protocolo).stream()
                .map(Mensagem::ver)
                .toList();
    }

    /** What a message is about; empty when there is none, or it is about no protocol. */
    @Transactional(readOnly = true)
    public Optional<String> protocoloDa(long id) {
        return repositorio.findById(id).map(mensagem -> mensagem.ver().protocolo());
    }

    /** All messages of these protocols, the oldest first. */
    @Transactional(readOnly = true)
    public List<MensagemView> dosProtocolos(Collection<String> protocolos) {
        return repositorio.findByProtocoloInOrderById(protocolos).stream()
                .map(Mensagem::ver)
                .toList();
    }

    /** Those of them that were for the client, and not for the staff. */
    @Transactional(readOnly = true)
    public List<MensagemView> aosClientes(Collection<String> protocolos) {
        return repositorio.findByProtocoloInAndInternaFalseOrderById(protocolos).stream()
                .map(Mensagem::ver)
                .toList();
    }

    /**
     * Sends once more: one that failed starts over, of one that was sent a new copy goes out.
     *
     * @throws Recusa.NaoEncontrado when there is no such message
     * @throws Recusa.EstadoNaoPermite when it is still waiting to be sent
     * @throws Recusa.MuitasVezes as in {@link #enfileirar}
     */
    public void reenviar(long id) {
        Mensagem mensagem =
                repositorio.findById(id).orElseThrow(() -> new Recusa.NaoEncontrado("Mensagem não encontrada."));
        if (mensagem.anonimizada()) {
            throw new Recusa.EstadoNaoPermite("O texto desta mensagem foi apagado: não há o que enviar.");
        }
        if (mensagem.situacao() != SituacaoMensagem.FALHOU
                && !mensagem.situacao().saiu()) {
            throw new Recusa.EstadoNaoPermite("Esta mensagem ainda está na fila de envio.");
        }
        comedimento.contar(AtoComedido.MENSAGEM);
        if (mensagem.situacao() == SituacaoMensagem.FALHOU) {
            mensagem.recomecar(relogio.instant());
        } else {
            incluir(mensagem.copia());
        }
    }

    /**
     * The gateway says that it arrived, or its recipient's server does.
     *
     * @param id of no message: nothing is noted, for whoever reports says what it likes; so also below
     */
    public void entregue(long id) {
        recebimentos.entregue(id);
    }

    /** Its recipient opened a link in it, or the gateway says that it was read. */
    public void lida(long id) {
        recebimentos.lida(id);
    }

    /** Its recipient says so (RN 593). */
    public void ciente(long id) {
        recebimentos.ciente(id);
    }

    /**
     * It came back, and will not be delivered; a mere delay is not to be told. The address is marked, and of a message that was
     * waited for the client is called. Of one that has been read, or was not sent, nothing is believed.
     *
     * @param motivo in the words of who reads it
     * @param definitiva the address will not take another either; else a full mail box, say
     */
    public void devolvida(long id, String motivo, boolean definitiva) {
        recebimentos.devolvida(id, motivo, definitiva);
    }

    /**
     * The same, as somebody says by e-mail, which who has seen a message of ours can. It is not delivered, as far as is known:
     * to find that out costs a call. Its address is at fault when the server that answers for it says so, or ours, or when a second
     * message comes back from there.
     *
     * @param servidor the domain whose mail server is proved to say it; {@code null} when nothing is
     */
    public void avisadaComoDevolvida(long id, String motivo, boolean definitiva, String servidor) {
        recebimentos.avisadaComoDevolvida(id, motivo, definitiva, servidor);
    }

    /**
     * What still waits to go to the client about these protocols does not go out as it was written; of what the client waits
     * for it is told, as when it cannot be delivered.
     *
     * @param motivo in the words of who reads it
     */
    public void reter(Collection<String> protocolos, String motivo) {
        List<String> esperadas = repositorio.esperadasPorSair(protocolos);
        repositorio.reter(protocolos, motivo);
        esperadas.forEach(protocolo -> eventos.publishEvent(new MensagemNaoEntregue(protocolo)));
    }

    /**
     * Takes recipient and text away from every message of these protocols; that they went out stays on record, and what
     * waited does not go out any more.
     *
     * @return how many messages
     */
    public int anonimizar(Collection<String> protocolos) {
        if (protocolos.isEmpty()) {
            return 0;
        }
        links.apagar(protocolos);
        enderecos.esquecer(protocolos);
        repositorio.naoEnviarMais(protocolos);
        return repositorio.anonimizar(protocolos);
    }

    /** The same for these messages, which are about no protocol. */
    public void apagarTextos(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            repositorio.naoEnviarMaisEstas(ids);
            repositorio.anonimizarEstas(ids);
        }
    }

    private long incluir(NovaMensagem conferida) {
        return repositorio.save(new Mensagem(conferida, relogio.instant())).id();
    }

    private static String assunto(String informado) {
        String limpo = CONTROLES
                .matcher(informado == null ? "" : informado)
                .replaceAll(" ")
                .strip();
        if (limpo.length() <= MAIOR_ASSUNTO) {
            return limpo;
        }
        boolean partiriaUmSimbolo = Character.isHighSurrogate(limpo.charAt(MAIOR_ASSUNTO - 1));
        return limpo.substring(0, partiriaUmSimbolo ? MAIOR_ASSUNTO - 1 : MAIOR_ASSUNTO);
    }
}
