package br.central.canais.conversas;

import br.central.comum.NumeroDaLinha;
import br.central.comunicacao.Canal;
import java.time.Duration;
import java.time.Instant;

/**
 * What is written to and fro with one number by one channel.
 *
 * @param protocolo the case it is about now, {@code null} as long as there is none
 * @param ultimaRecebidaEm the client's last own message
 */
public record ConversaPorNumero(
        long id, Canal canal, String numero, String protocolo, boolean comPessoa, Instant ultimaRecebidaEm) {

    /** For so long after the client wrote free texts may be sent by WhatsApp. */
    static final Duration JANELA = Duration.ofHours(24);

    /** By SMS one may always write. */
    boolean aberta(Instant agora) {
        return canal != Canal.WHATSAPP || ultimaRecebidaEm != null && agora.isBefore(ultimaRecebidaEm.plus(JANELA));
    }

    Duration restante(Instant agora) {
        return aberta(agora) && ultimaRecebidaEm != null
                ? Duration.between(agora, ultimaRecebidaEm.plus(JANELA))
                : Duration.ZERO;
    }

    String numeroEscrito() {
        return NumeroDaLinha.formatado(numero);
    }

    /** Without the number, which ends up in logs otherwise. */
    @Override
    public String toString() {
        return "ConversaPorNumero[" + id + ", " + canal + "]";
    }
}
