package br.central.canais;

import br.central.comum.Recusa;

/** What is written to and fro about a case by WhatsApp and SMS, as the operator sees it. */
public interface ConversasDoCaso {

    /** Whoever may see the case. */
    ConversaView doAtendimento(String protocolo);

    /**
     * Writes to the number, in the outbox; from then on no bot answers in that conversation. Needs {@code ENVIAR_SMS}.
     *
     * @throws Recusa.RegraNaoAtendida when it is no mobile, there is nothing to send, or the window of WhatsApp is closed and
     *     it is not an approved text
     */
    void escrever(String protocolo, NovaMensagemAoNumero nova);
}
