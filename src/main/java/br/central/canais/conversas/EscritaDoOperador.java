package br.central.canais.conversas;

import br.central.atendimento.MensagensAoCelular;
import br.central.canais.conversas.ModelosNoBanco.Preenchido;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import br.central.comum.Telefone;
import br.central.comunicacao.Canal;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes in a conversation as a person: from now on it is about this case, and no bot answers in it. */
@Component
@RepeteEmCorrida
@Transactional
class EscritaDoOperador {

    private final ConversasNoBanco conversas;
    private final MensagensDasConversas registro;
    private final MensagensAoCelular envio;
    private final Clock relogio;

    EscritaDoOperador(
            ConversasNoBanco conversas, MensagensDasConversas registro, MensagensAoCelular envio, Clock relogio) {
        this.conversas = conversas;
        this.registro = registro;
        this.envio = envio;
        this.relogio = relogio;
    }

    void escrever(String protocolo, Canal canal, Telefone numero, Preenchido mensagem) {
        ConversaPorNumero conversa = conversas.daVez(canal, numero.digitos());
        if (mensagem.modelo() == null && !conversa.aberta(relogio.instant())) {
            throw Recusa.RegraNaoAtendida.campo(
                    "texto",
                    "A janela de 24 horas do WhatsApp está fechada para este número: escolha um modelo aprovado.");
        }
        long id = envio.enviar(protocolo, canal, numero, mensagem.texto());
        registro.enviada(conversa, protocolo, id, false, mensagem.modelo());
        conversas.sobre(conversa, protocolo, true);
    }
}
