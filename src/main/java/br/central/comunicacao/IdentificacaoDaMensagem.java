package br.central.comunicacao;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How a message of ours is known again when somebody answers it, or when it comes back: by its {@code Message-ID}
 * {@code <c.{id}.{signature}@domain>}, and by the address answers go to, {@code local+{protocolo}.{signature}@domain}. Both
 * are signed, so that nobody makes one for another's protocol; servers on the way may change the case of the letters.
 */
@Component
public class IdentificacaoDaMensagem {

    private static final int ASSINATURA = 20;
    private static final int MAIOR_PARTE_LOCAL = 64;
    private static final String DA_MENSAGEM = "mensagem";
    private static final String DA_RESPOSTA = "resposta";

    private static final Pattern MESSAGE_ID =
            Pattern.compile("<?c\\.([0-9]{1,18})\\.([0-9a-f]{" + ASSINATURA + "})@[^<>\\s]++>?");
    private static final Pattern MARCA = Pattern.compile("([0-9]{20})\\.([0-9a-f]{" + ASSINATURA + "})");

    private final ChaveDaComunicacao chave;
    private final String remetente;
    private final String entrada;

    IdentificacaoDaMensagem(
            ChaveDaComunicacao chave,
            MensagensProperties mensagens,
            @Value("${central.email.entrada.endereco:}") String entrada) {
        this.chave = chave;
        this.remetente = minusculo(Enderecos.remetente(mensagens.remetente()).getAddress());
        this.entrada = entrada.isBlank() ? "" : conferida(entrada);
    }

    /** Of the message with that id, with its angle brackets; always the same for the same id. */
    public String messageId(long id) {
        String numero = Long.toString(id);
        return "<c." + numero + "." + chave.assinar(DA_MENSAGEM, numero, ASSINATURA) + "@"
                + dominio(entrada.isEmpty() ? remetente : entrada) + ">";
    }

    /** What all messages about a protocol refer to, as if to the first of them; an id that no message has. */
    String conversa(String protocolo) {
        return "<p." + protocolo + "@" + dominio(entrada.isEmpty() ? remetente : entrada) + ">";
    }

    /** Which message of ours this {@code Message-ID} is of; empty when it is not ours or not as we wrote it. */
    public OptionalLong mensagem(String messageId) {
        Matcher nosso = MESSAGE_ID.matcher(minusculo(messageId));
        return nosso.matches() && chave.confere(DA_MENSAGEM, nosso.group(1), nosso.group(2))
                ? OptionalLong.of(Long.parseLong(nosso.group(1)))
                : OptionalLong.empty();
    }

    /** Where an answer about that protocol goes; empty while no mail comes in ({@code central.email.entrada.endereco}). */
    public Optional<String> enderecoDeResposta(String protocolo) {
        if (entrada.isEmpty() || protocolo == null) {
            return Optional.empty();
        }
        return Optional.of(local(entrada) + "+" + protocolo + "." + chave.assinar(DA_RESPOSTA, protocolo, ASSINATURA)
                + "@" + dominio(entrada));
    }

    /** Of which protocol this is the address for answers; empty when it is not ours or not as we wrote it. */
    public Optional<String> protocolo(String endereco) {
        String escrito = minusculo(endereco);
        if (!nosso(escrito)) {
            return Optional.empty();
        }
        Matcher marca = MARCA.matcher(local(escrito).substring(local(escrito).indexOf('+') + 1));
        return marca.matches() && chave.confere(DA_RESPOSTA, marca.group(1), marca.group(2))
                ? Optional.of(marca.group(1))
                : Optional.empty();
    }

    /** Whether it is one of our own mail boxes, whatever was added to it: nobody's request comes from there. */
    public boolean nosso(String endereco) {
        String caixa = semMarca(minusculo(endereco));
        return !caixa.isEmpty() && (caixa.equals(entrada) || caixa.equals(remetente));
    }

    /** Of one of our mail boxes, or above or below one. */
    boolean nossoDominio(String dominio) {
        return mesmoDominio(dominio, dominio(remetente))
                || !entrada.isEmpty() && mesmoDominio(dominio, dominio(entrada));
    }

    /** The same, or one in the other. */
    static boolean mesmoDominio(String um, String outro) {
        return um.equals(outro) || um.endsWith("." + outro) || outro.endsWith("." + um);
    }

    private static String conferida(String entrada) {
        String caixa = minusculo(Enderecos.email(entrada)
                .orElseThrow(() ->
                        new IllegalArgumentException("central.email.entrada.endereco não é um endereço: " + entrada)));
        if (local(caixa).length() + 2 + 2 * ASSINATURA > MAIOR_PARTE_LOCAL) {
            throw new IllegalArgumentException(
                    "central.email.entrada.endereco tem mais de 22 caracteres antes do @, e não sobra lugar para o protocolo: "
                            + entrada);
        }
        return caixa;
    }

    private static String semMarca(String endereco) {
        int mais = endereco.indexOf('+');
        int arroba = endereco.lastIndexOf('@');
        return mais < 0 || mais > arroba ? endereco : endereco.substring(0, mais) + endereco.substring(arroba);
    }

    private static String local(String endereco) {
        return endereco.substring(0, Math.max(0, endereco.lastIndexOf('@')));
    }

    static String dominio(String endereco) {
        return endereco.substring(endereco.lastIndexOf('@') + 1);
    }

    private static String minusculo(String escrito) {
        return escrito == null ? "" : escrito.strip().toLowerCase(Locale.ROOT);
    }
}
