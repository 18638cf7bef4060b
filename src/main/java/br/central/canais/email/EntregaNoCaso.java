package br.central.canais.email;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.Notas;
import br.central.atendimento.contrato.CasoDoProtocolo;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.atendimento.contrato.Texto;
import br.central.clientes.EmailsDeClientes;
import br.central.clientes.Interlocutor;
import br.central.clientes.NivelDeIdentidade;
import br.central.comum.Origem;
import br.central.comum.TextoVisto;
import br.central.comunicacao.Enderecos;
import br.central.comunicacao.entrada.EmailParaTratar;
import br.central.comunicacao.entrada.leitura.EmailLido;
import br.central.seguranca.ComoSistema;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts an e-mail into a case, or opens one with it: as acts of the client, which the façade of these checks. */
@Component
class EntregaNoCaso {

    private static final int MAIOR_TITULO = 200;
    private static final int MAIOR_NOME = 120;
    private static final int MAIOR_TEXTO = 99_000;

    private final AtendimentosDoCliente atendimentos;
    private final EmailsDeClientes clientes;
    private final Notas notas;

    EntregaNoCaso(AtendimentosDoCliente atendimentos, EmailsDeClientes clientes, Notas notas) {
        this.atendimentos = atendimentos;
        this.clientes = clientes;
        this.notas = notas;
    }

    void juntar(EmailParaTratar email, CasoDoProtocolo caso, ArquivosDoEmail arquivos) {
        String remetente = email.lido().remetente().endereco();
        if (atendimentos.conhece(caso.protocolo(), remetente)) {
            atendimentos.complementarPeloEmail(remetente, caso.protocolo(), texto(email.lido()));
            arquivos.aceitos().forEach(um -> atendimentos.anexarPeloEmail(remetente, caso.protocolo(), um));
        } else {
            Interlocutor quem = doCaso(caso);
            atendimentos.complementar(quem, caso.protocolo(), texto(email.lido()));
            arquivos.aceitos().forEach(um -> atendimentos.anexar(quem, caso.protocolo(), um));
        }
        anotar(caso.protocolo(), arquivos.nota());
    }

    /** Before it is put into the case, which is over. */
    void reiniciar(CasoDoProtocolo caso) {
        atendimentos.reiniciar(doCaso(caso), caso.protocolo(), "O cliente respondeu por e-mail.");
    }

    /** @return the protocol */
    String abrir(EmailParaTratar email, Optional<FioDaConversa.Assunto> sobre, ArquivosDoEmail arquivos) {
        EmailLido lido = email.lido();
        EmailLido.Remetente remetente = lido.remetente();
        Optional<Long> cliente = Optional.ofNullable(remetente.endereco())
                .filter(um -> !lido.suspeito())
                .flatMap(clientes::doUnico);
        Interlocutor quem = cliente.map(um -> Interlocutor.pelo(Origem.EMAIL, NivelDeIdentidade.CONTATO_CONFERE, um))
                .orElseGet(() -> Interlocutor.desconhecido(Origem.EMAIL));
        PedidoPeloCanal pedido = PedidoPeloCanal.escrito(
                        "email/" + email.id(), titulo(lido), texto(lido), contato(remetente))
                .comArquivos(arquivos.aceitos());
        String protocolo =
                atendimentos.abrir(quem, cliente.orElse(null), pedido).protocolo();
        sobre.ifPresent(assunto -> anotar(protocolo, ligacao(assunto)));
        if (lido.suspeito()) {
            anotar(
                    protocolo,
                    "O remetente pode ser falso" + achados(lido) + ". Confirme quem escreveu antes de responder.");
        }
        anotar(protocolo, arquivos.nota());
        return protocolo;
    }

    private static Interlocutor doCaso(CasoDoProtocolo caso) {
        return caso.cliente() == null
                ? Interlocutor.desconhecido(Origem.EMAIL)
                : Interlocutor.pelo(Origem.EMAIL, NivelDeIdentidade.CONTATO_CONFERE, caso.cliente());
    }

    private static String achados(EmailLido lido) {
        String achados = lido.remetente().procedencia().achados();
        return achados.isEmpty() ? "" : " (" + achados + ")";
    }

    private static String ligacao(FioDaConversa.Assunto assunto) {
        return assunto.certo()
                ? "Continua o atendimento %s, que já terminou."
                        .formatted(assunto.caso().protocolo())
                : ("Talvez seja sobre o atendimento %s, que o e-mail menciona: quem escreveu não é conhecido dele. Confira"
                                + " antes de falar do que há nele.")
                        .formatted(assunto.caso().protocolo());
    }

    private void anotar(String protocolo, String nota) {
        if (!nota.isEmpty()) {
            ComoSistema.executar(() -> notas.comentar(protocolo, new Texto(nota)));
        }
    }

    private static ContatoInformado contato(EmailLido.Remetente remetente) {
        if (remetente.endereco() == null
                || Enderecos.email(remetente.endereco()).isEmpty()) {
            return null;
        }
        return new ContatoInformado(
                TextoVisto.ouNulo(cortado(remetente.nome(), MAIOR_NOME)), null, remetente.endereco());
    }

    static String titulo(EmailLido lido) {
        return TextoVisto.vazio(lido.assunto()) ? "E-mail sem assunto" : cortado(lido.assunto(), MAIOR_TITULO);
    }

    /** What was newly written; of who only forwards, or answers with an empty mail, that is said. */
    static String texto(EmailLido lido) {
        if (!TextoVisto.vazio(lido.corpo().texto())) {
            return cortado(lido.corpo().texto(), MAIOR_TEXTO);
        }
        return "(E-mail sem texto.)";
    }

    private static String cortado(String texto, int maior) {
        if (texto == null || texto.length() <= maior) {
            return texto;
        }
        return texto.substring(0, Character.isHighSurrogate(texto.charAt(maior - 1)) ? maior - 1 : maior);
    }
}
