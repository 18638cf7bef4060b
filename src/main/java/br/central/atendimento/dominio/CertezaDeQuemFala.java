package br.central.atendimento.dominio;

import br.central.clientes.AtoDoCliente;
import br.central.clientes.NiveisDeIdentidade;
import br.central.clientes.NivelDeIdentidade;
import br.central.comum.Origem;
import br.central.comunicacao.Enderecos;
import br.central.seguranca.ComoCliente;
import org.springframework.stereotype.Component;

/**
 * How sure it is that who speaks in a case is its client. What that is enough for the desk asks of the same table as the portal,
 * the mail and the chatbot: {@link NiveisDeIdentidade}.
 */
@Component
public class CertezaDeQuemFala {

    private final NiveisDeIdentidade niveis;
    private final Destinatario destinatario;

    CertezaDeQuemFala(NiveisDeIdentidade niveis, Destinatario destinatario) {
        this.niveis = niveis;
        this.destinatario = destinatario;
    }

    /** Confirmed on the desk, or else as the channel proves it. */
    public NivelDeIdentidade nivel(Atendimento caso) {
        if (caso.clienteId() == null) {
            return NivelDeIdentidade.ANONIMO;
        }
        if (caso.cliente().identidade() != null) {
            return NivelDeIdentidade.IDENTIDADE_CONFIRMADA;
        }
        // An operator opened it, for whoever called or came.
        if (!ComoCliente.LOGIN.equals(caso.abertura().quem())) {
            return NivelDeIdentidade.ANONIMO;
        }
        return contatoConfere(caso) ? NivelDeIdentidade.CONTATO_CONFERE : peloCanal(caso.origem());
    }

    /**
     * The client is linked and may be on the line, and it is not sure enough that it is who speaks. What came in writing, or has
     * left the contact, waits for no confirmation.
     */
    public boolean porConfirmar(Atendimento caso) {
        return caso.clienteId() != null
                && caso.falaAoVivo()
                && !niveis.basta(nivel(caso), AtoDoCliente.TRATAR_DE_DADOS_PESSOAIS);
    }

    /** Nothing that asks for the identity of who wants it goes on without. */
    public boolean faltaIdentidade(Atendimento caso) {
        return !niveis.basta(nivel(caso), AtoDoCliente.SEGUIR_COM_IDENTIDADE);
    }

    /** Of who wrote or called there by themselves. */
    static NivelDeIdentidade peloCanal(Origem origem) {
        return switch (origem) {
            // Told after the login.
            case PORTAL, APLICATIVO, FALE_CONOSCO -> NivelDeIdentidade.ENTROU;
            // Told by whoever wrote.
            case EMAIL, WHATSAPP, CHAT, TELEFONE, PRESENCIAL, OUVIDORIA, ATIVO -> NivelDeIdentidade.TEM_O_LINK;
        };
    }

    /** It was written from an address, or a number, that the client is registered with. */
    private boolean contatoConfere(Atendimento caso) {
        if (caso.contato() == null) {
            return false;
        }
        return switch (caso.origem()) {
            case EMAIL ->
                Enderecos.email(caso.contato().email())
                        .filter(email -> destinatario.doCadastro(caso, email))
                        .isPresent();
            case WHATSAPP, CHAT -> destinatario.telefoneDoCadastro(caso);
            case TELEFONE, PRESENCIAL, OUVIDORIA, ATIVO, PORTAL, APLICATIVO, FALE_CONOSCO -> false;
        };
    }
}
