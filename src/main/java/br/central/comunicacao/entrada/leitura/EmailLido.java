package br.central.comunicacao.entrada.leitura;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An e-mail as it was understood.
 *
 * @param escritoEm as the sender says; {@code null} when that is no instant
 * @param respondivel whether an answer written by a program may go to the sender
 * @param devolucao of a message of ours that came back; {@code null} when it is none
 */
public record EmailLido(
        Remetente remetente,
        String assunto,
        Instant escritoEm,
        NaturezaDoEmail natureza,
        boolean respondivel,
        Fio fio,
        Corpo corpo,
        Devolucao devolucao) {

    private static final Pattern DO_SERVIDOR = Pattern.compile("(?:mailer-daemon|postmaster)@(.+)");

    /**
     * Who it says it is of.
     *
     * @param endereco in small letters; {@code null} when there is none that is one; {@code nome} may be {@code null}
     */
    public record Remetente(String endereco, String nome, Procedencia procedencia) {

        public Remetente(String endereco, String nome) {
            this(endereco, nome, Procedencia.SEM_PROVA);
        }

        /** The domain whose mail server wrote this, where that is proved: these are names that no person has anywhere. */
        public Optional<String> servidorProvado() {
            return Optional.ofNullable(endereco)
                    .filter(um -> procedencia.confirmada())
                    .map(DO_SERVIDOR::matcher)
                    .filter(Matcher::matches)
                    .map(um -> um.group(1));
        }
    }

    /** Whether it is known not to be of whom it says: nothing of that sender's is done by it. */
    public boolean suspeito() {
        return remetente.procedencia().negada();
    }

    /**
     * What ties it to others.
     *
     * @param emRespostaA the Message-IDs it refers to, the nearest first
     * @param destinos the addresses it was sent to
     */
    public record Fio(String messageId, List<String> emRespostaA, List<String> destinos) {

        public Fio {
            emRespostaA = List.copyOf(emRespostaA);
            destinos = List.copyOf(destinos);
        }
    }

    /**
     * @param texto what was newly written, as plain text
     * @param citado what it repeats of the messages before; may be empty
     * @param html the new part made safe; {@code null} when it came as plain text
     * @param htmlCitado the rest of that
     */
    public record Corpo(String texto, String citado, String html, String htmlCitado) {}

    /**
     * @param messageId of the message that came back, as far as the notice says
     * @param motivo in the words of the server that gave up
     */
    public record Devolucao(String messageId, String destinatario, String motivo) {}

    /** Without sender, subject and text, which end up in logs otherwise. */
    @Override
    public String toString() {
        return "EmailLido[" + natureza + "]";
    }
}
