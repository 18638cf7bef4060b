package br.central.atendimento.dominio;

import br.central.clientes.AtoDoCliente;
import br.central.clientes.NiveisDeIdentidade;
import br.central.clientes.NivelDeIdentidade;
import br.central.comum.EnderecoPublico;
import br.central.comunicacao.Diagramacao;
import br.central.comunicacao.Finalidade;
import br.central.comunicacao.Links;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.seguranca.ComoCliente;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Whatever is written to a client about a case goes out here. Its text does where nothing is restricted and the address is the
 * client's as far as is known, which {@link NiveisDeIdentidade} says; else only that there is news, with a link that expires and
 * leads to the portal. Whoever receives a text can say so (RN 593).
 */
@Component
public class Correspondencia {

    private static final Duration VALIDADE_DA_NOVIDADE = Duration.ofDays(7);
    private static final Duration VALIDADE_DA_CIENCIA = Duration.ofDays(30);
    private static final DateTimeFormatter ATE = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

    /** Who told the address, and where it is written to. */
    public record Endereco(String email, boolean ditoAoOperador) {

        public static Endereco de(String email) {
            return new Endereco(email, false);
        }
    }

    private final Destinatario destinatario;
    private final NiveisDeIdentidade niveis;
    private final Mensagens mensagens;
    private final Modelos modelos;
    private final Diagramacao diagramacao;
    private final Links links;
    private final EnderecoPublico publico;
    private final Clock relogio;

    Correspondencia(
            Destinatario destinatario,
            NiveisDeIdentidade niveis,
            Mensagens mensagens,
            Modelos modelos,
            Diagramacao diagramacao,
            Links links,
            EnderecoPublico publico,
            Clock relogio) {
        this.destinatario = destinatario;
        this.niveis = niveis;
        this.mensagens = mensagens;
        this.modelos = modelos;
        this.diagramacao = diagramacao;
        this.links = links;
        this.publico = publico;
        this.relogio = relogio;
    }

    /**
     * Into the outbox, in the caller's transaction.
     *
     * @param protocolo of the atendimento, of one of its solicitações or of a complaint
     * @param esperada what the client waits for: given up, the client is called
     */
    public void enviar(Atendimento caso, String protocolo, Endereco para, Modelos.Texto texto, boolean esperada) {
        if (vaiOTexto(caso, para)) {
            String link = links.para(Finalidade.CIENCIA, caso.protocolo(), VALIDADE_DA_CIENCIA);
            Modelos.Texto comLink = new Modelos.Texto(
                    texto.assunto(),
                    texto.corpo() + "\n\nConfirmar que recebi: " + publico.noPortal("/recebi/" + link) + "\n");
            enviar(protocolo, para, comLink, esperada, link);
        } else {
            String link = links.para(Finalidade.VER_NOVIDADE, caso.protocolo(), VALIDADE_DA_NOVIDADE);
            Modelos.Texto novidade = modelos.preencher(
                    "ha-novidade",
                    Map.of(
                            "protocolo", protocolo,
                            "link", publico.noPortal("/n/" + link),
                            "validade",
                                    ATE.format(relogio.instant()
                                            .plus(VALIDADE_DA_NOVIDADE)
                                            .atZone(relogio.getZone()))));
            enviar(protocolo, para, novidade, esperada, link);
        }
    }

    private void enviar(String protocolo, Endereco para, Modelos.Texto texto, boolean esperada, String link) {
        long mensagem = mensagens.enfileirar(
                NovaMensagem.aoCliente(para.email(), texto, diagramacao.html(texto), protocolo, esperada));
        links.naMensagem(link, mensagem);
    }

    private boolean vaiOTexto(Atendimento caso, Endereco para) {
        return !caso.restricao().vale() && niveis.basta(nivel(caso, para), AtoDoCliente.RECEBER_TEXTO_POR_MENSAGEM);
    }

    /** Of who reads what goes to that address. */
    private NivelDeIdentidade nivel(Atendimento caso, Endereco para) {
        // Told to an operator, who asks who it is, or known before.
        if (para.ditoAoOperador()
                || !ComoCliente.LOGIN.equals(caso.abertura().quem())
                || destinatario.doCadastro(caso, para.email())) {
            return NivelDeIdentidade.CONTATO_CONFERE;
        }
        return CertezaDeQuemFala.peloCanal(caso.origem());
    }
}
