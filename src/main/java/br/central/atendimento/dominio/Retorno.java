package br.central.atendimento.dominio;

import java.util.Optional;

/** How the answer goes back to the client. */
public enum Retorno {
    TELEFONE,
    MENSAGEM,
    NENHUM;

    /** Telephone for who called or came, and for what must not be read by others; a message for who wrote. */
    static Retorno de(Atendimento atendimento, Optional<String> email) {
        boolean escreveu = switch (atendimento.origem()) {
            case PORTAL, EMAIL, CHAT, WHATSAPP, APLICATIVO, FALE_CONOSCO -> true;
            case TELEFONE, PRESENCIAL, OUVIDORIA, ATIVO -> false;
        };
        return escreveu && email.isPresent() && !atendimento.restricao().vale() ? MENSAGEM : TELEFONE;
    }
}
