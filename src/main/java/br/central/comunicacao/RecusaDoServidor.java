package br.central.comunicacao;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/**
 * What a mail server meant by its answer (RFC 3463, RFC 5321): whether the address is at fault, for good, or something else,
 * and that in words. A relay that is set up wrong refuses everybody: no address is to blame for that.
 */
final class RecusaDoServidor {

    private static final Pattern CODIGO =
            Pattern.compile("\\b[245](?:\\d\\d)?[ -]{1,8}([245]\\.\\d{1,3}\\.\\d{1,3})?+");

    private RecusaDoServidor() {}

    static Falha falha(MessagingException excecao) {
        return daCaixa(excecao)
                .map(recusa -> doEndereco(recusa.getReturnCode(), recusa.getMessage()))
                .orElseGet(() -> Falha.passageira(excecao));
    }

    private static Optional<SMTPAddressFailedException> daCaixa(MessagingException excecao) {
        for (Exception uma = excecao;
                uma instanceof MessagingException;
                uma = ((MessagingException) uma).getNextException()) {
            if (uma instanceof SMTPAddressFailedException recusa) {
                return Optional.of(recusa);
            }
        }
        return Optional.empty();
    }

    private static Falha doEndereco(int codigo, String resposta) {
        String estendido = estendido(resposta);
        boolean daCaixa = estendido.isEmpty()
                ? codigo == 550 || codigo == 551 || codigo == 553
                : codigo >= 500 && (estendido.startsWith("5.1.") || estendido.equals("5.2.1"));
        return new Falha(emPalavras(estendido.isEmpty() ? String.valueOf(codigo) : estendido, resposta), daCaixa);
    }

    private static String estendido(String resposta) {
        Matcher partes = CODIGO.matcher(resposta == null ? "" : resposta);
        return partes.find() && partes.group(1) != null ? partes.group(1) : "";
    }

    /** @param estado such as {@code 5.1.1}, or the three digits alone */
    static String emPalavras(String estado, String resposta) {
        String palavras = switch (estado) {
            case "5.1.1", "5.1.0", "5.1.6", "550", "551", "553" -> "A caixa de e-mail não existe";
            case "5.1.2", "5.1.10", "4.4.4", "5.4.4" -> "O domínio do e-mail não existe ou não recebe mensagens";
            case "5.2.1" -> "A caixa de e-mail está desativada";
            case "4.2.2", "5.2.2", "452", "552" -> "A caixa de e-mail está cheia";
            case "5.3.4", "5.2.3" -> "A mensagem é grande demais para essa caixa";
            case "4.7.1", "4.2.0", "450", "451" -> "O servidor do destinatário pediu para tentar mais tarde";
            default ->
                estado.startsWith("5.7.")
                        ? "O servidor recusou a mensagem pelas suas regras"
                        : "O servidor não aceitou a mensagem";
        };
        return resposta == null || resposta.isBlank() ? palavras : palavras + ". Ele respondeu: " + resposta.strip();
    }
}
