package br.central.canais.conversas;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.MensagemComplementar;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.canais.conversas.CasoDaConversa.Caso;
import br.central.clientes.Clientes;
import br.central.clientes.Interlocutor;
import br.central.clientes.NivelDeIdentidade;
import br.central.comum.NumeroDaLinha;
import br.central.comum.Origem;
import br.central.comum.RepeteEmCorrida;
import br.central.comunicacao.Canal;
import br.central.seguranca.ComoCliente;
import br.central.seguranca.Permissao;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a message that a client sent: it is kept, and then, once, joins the open case of that number's conversation
 * or opens one; what is refused then stays kept. The number proves no more than that the telephone is that of the
 * registration, and only when it is one client's alone.
 */
@Component
@RepeteEmCorrida
@Transactional
class MensagensRecebidas {

    /** As a contact of the case is kept. */
    private static final int MAIOR_NOME = 120;

    private final ConversasNoBanco conversas;
    private final MensagensDasConversas registro;
    private final List<OuvinteDaConversa> ouvintes;
    private final AtendimentosDoCliente atendimentos;
    private final EdicaoDeAtendimentos edicao;
    private final CasoDaConversa casos;
    private final Clientes clientes;
    private final RespostasAutomaticas respostas;

    MensagensRecebidas(
            ConversasNoBanco conversas,
            MensagensDasConversas registro,
            List<OuvinteDaConversa> ouvintes,
            AtendimentosDoCliente atendimentos,
            EdicaoDeAtendimentos edicao,
            CasoDaConversa casos,
            Clientes clientes,
            RespostasAutomaticas respostas) {
        this.conversas = conversas;
        this.registro = registro;
        this.ouvintes = ouvintes;
        this.atendimentos = atendimentos;
        this.edicao = edicao;
        this.casos = casos;
        this.clientes = clientes;
        this.respostas = respostas;
    }

    /** @param numero as it is kept */
    void guardar(String provedor, MensagemDoProvedor mensagem, String numero) {
        ConversaPorNumero conversa = conversas.daVez(mensagem.canal(), numero);
        if (registro.conhecida(provedor, mensagem.id())) {
            return;
        }
        registro.recebida(conversa, provedor, mensagem, texto(mensagem));
        if (!mensagem.deMaquina()) {
            conversas.recebeu(conversa, numero);
        }
    }

    /** Of one that was kept: what a node that died has left undone is done when the message comes again. */
    void tratar(String provedor, MensagemDoProvedor mensagem, String numero) {
        ConversaPorNumero conversa = conversas.daVez(mensagem.canal(), numero);
        if (!registro.pendente(provedor, mensagem.id())) {
            return;
        }
        String texto = texto(mensagem);
        if (!mensagem.deMaquina() && ouvintes.stream().anyMatch(um -> um.toma(conversa, texto))) {
            registro.sobre(provedor, mensagem.id(), conversa.protocolo());
            return;
        }
        Optional<Caso> aberto = Optional.ofNullable(conversa.protocolo())
                .flatMap(casos::procurar)
                .filter(Caso::aberto);
        if (aberto.isPresent()) {
            registro.sobre(provedor, mensagem.id(), aberto.get().protocolo());
            juntar(mensagem, numero, texto, aberto.get());
        } else if (!mensagem.deMaquina()) {
            abrir(conversa, provedor, mensagem, numero, texto);
        }
    }

    /** What was refused is shown with the case that the conversation was about last, if there is one. */
    void deixarNaConversa(String provedor, MensagemDoProvedor mensagem, String numero) {
        String protocolo = conversas.daVez(mensagem.canal(), numero).protocolo();
        registro.sobre(provedor, mensagem.id(), protocolo);
    }

    /**
     * It is the conversation's own case: what comes from that number belongs to it, whoever holds the telephone, also when it is
     * restricted: nothing of it is shown. What a machine answers only stands in the conversation.
     */
    private void juntar(MensagemDoProvedor mensagem, String numero, String texto, Caso caso) {
        if (mensagem.deMaquina()) {
            return;
        }
        Interlocutor quem = quem(mensagem.canal(), numero);
        if (quem.representa(caso.cliente())) {
            atendimentos.complementar(quem, caso.protocolo(), texto);
        } else {
            ComoCliente.executar(
                    Set.of(Permissao.ATENDER, Permissao.ACESSAR_CONTEUDO_RESTRITO),
                    () -> edicao.complementar(caso.protocolo(), new MensagemComplementar(texto, null)));
        }
    }

    private void abrir(
            ConversaPorNumero conversa, String provedor, MensagemDoProvedor mensagem, String numero, String texto) {
        Interlocutor quem = quem(mensagem.canal(), numero);
        Long cliente = quem.clientes().stream().findFirst().orElse(null);
        String protocolo = atendimentos
                .abrir(
                        quem,
                        cliente,
                        PedidoPeloCanal.escrito(
                                provedor + " " + mensagem.id(),
                                "Mensagem por " + mensagem.canal().descricao(),
                                texto,
                                new ContatoInformado(nome(mensagem), NumeroDaLinha.formatado(numero), null)))
                .protocolo();
        registro.sobre(provedor, mensagem.id(), protocolo);
        conversas.sobre(conversa, protocolo, false);
        respostas.enviar(conversa, protocolo, "recebida-no-celular", Map.of("protocolo", protocolo));
    }

    /** A number of several is nobody's. */
    private Interlocutor quem(Canal canal, String numero) {
        Origem origem = canal == Canal.WHATSAPP ? Origem.WHATSAPP : Origem.CHAT;
        var donos = clientes.quemLiga(List.of(), numero);
        return donos.size() == 1
                ? Interlocutor.pelo(
                        origem, NivelDeIdentidade.CONTATO_CONFERE, donos.get(0).id())
                : Interlocutor.desconhecido(origem);
    }

    private static String nome(MensagemDoProvedor mensagem) {
        String nome = mensagem.nome();
        if (nome == null || nome.length() <= MAIOR_NOME) {
            return nome;
        }
        // No sign is cut in two.
        return nome.substring(0, Character.isHighSurrogate(nome.charAt(MAIOR_NOME - 1)) ? MAIOR_NOME - 1 : MAIOR_NOME);
    }

    private static String texto(MensagemDoProvedor mensagem) {
        if (mensagem.texto() != null && !mensagem.texto().isBlank()) {
            return mensagem.texto().strip();
        }
        return "(Mensagem sem texto: %s, que este canal não guarda.)"
                .formatted(mensagem.tipo() == null ? "arquivo" : mensagem.tipo());
    }
}
