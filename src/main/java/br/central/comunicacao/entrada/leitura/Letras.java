package br.central.comunicacao.entrada.leitura;

import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as letters, whatever the message says they are: what it says is believed as far as there is such a character set and
 * the bytes are of it. Else it is UTF-8 where they are that, and otherwise what Windows writes, where every byte is something.
 */
final class Letras {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern META =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final int ATE_ONDE_META = 4096;

    private static final Pattern PALAVRA =
            Pattern.compile("=\\?([^?*\\s]{1,60})(?:\\*[^?\\s]{0,20})?\\?([bBqQ])\\?([^?]{0,2000})\\?=");
    private static final Pattern ENTRE_PALAVRAS = Pattern.compile("(\\?=)\\s+(=\\?)");
    private static final Pattern BRANCOS = Pattern.compile("\\s++");

    /** What no database takes, and what would be another line of a header. */
    private static final Pattern INGRAVAVEIS =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])"
                    + "|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private Letras() {}

    static String texto(byte[] bytes, String dito) {
        return limpo(decifrado(bytes, charset(dito)));
    }

    /** Where the message says nothing of use, its own head may. */
    static String html(byte[] bytes, String dito) {
        Optional<Charset> charset = charset(dito);
        return limpo(decifrado(bytes, charset.isPresent() ? charset : daMeta(bytes)));
    }

    /** A header as people read it: encoded words, raw UTF-8 and raw Latin letters alike, in one line. */
    static String cabecalho(String cru) {
        if (cru == null) {
            return "";
        }
        String linha = BRANCOS.matcher(cru).replaceAll(brancos -> dobrou(brancos.group()) ? " " : brancos.group());
        String junto = ENTRE_PALAVRAS.matcher(emLetras(linha)).replaceAll("$1$2");
        String lido = PALAVRA.matcher(junto).replaceAll(palavra -> Matcher.quoteReplacement(palavra(palavra)));
        return limpo(lido).replaceAll("\\p{Cc}+", " ").strip();
    }

    /** A header goes on in the next line. */
    private static boolean dobrou(String brancos) {
        return brancos.indexOf('\n') >= 0 || brancos.indexOf('\r') >= 0;
    }

    static String limpo(String texto) {
        return INGRAVAVEIS.matcher(texto).replaceAll("");
    }

    private static String emLetras(String linha) {
        boolean bytes =
                linha.chars().allMatch(letra -> letra <= 0xFF) && linha.chars().anyMatch(letra -> letra > 0x7F);
        return bytes ? decifrado(linha.getBytes(StandardCharsets.ISO_8859_1), Optional.empty()) : linha;
    }

    private static String palavra(java.util.regex.MatchResult palavra) {
        byte[] bytes = palavra.group(2).equalsIgnoreCase("b") ? base64(palavra.group(3)) : q(palavra.group(3));
        return decifrado(bytes, charset(palavra.group(1)));
    }

    private static byte[] base64(String cifrado) {
        try {
            String letras = cifrado.replaceAll("[^A-Za-z0-9+/]", "");
            return Base64.getDecoder()
                    .decode(letras.substring(0, letras.length() - (letras.length() % 4 == 1 ? 1 : 0)));
        } catch (IllegalArgumentException quebrado) {
            return cifrado.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] q(String cifrado) {
        try (InputStream bytes = MimeUtility.decode(
                new java.io.ByteArrayInputStream(
                        cifrado.replace('_', ' ').replace(" ", "=20").getBytes(StandardCharsets.ISO_8859_1)),
                "quoted-printable")) {
            return bytes.readAllBytes();
        } catch (IOException | jakarta.mail.MessagingException quebrado) {
            return cifrado.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static String decifrado(byte[] bytes, Optional<Charset> dito) {
        Charset charset =
                dito.filter(um -> !um.equals(StandardCharsets.US_ASCII)).orElse(StandardCharsets.UTF_8);
        return rigoroso(bytes, charset)
                .or(() -> rigoroso(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, WINDOWS));
    }

    private static Optional<String> rigoroso(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException naoSao) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> daMeta(byte[] bytes) {
        String comeco = new String(bytes, 0, Math.min(bytes.length, ATE_ONDE_META), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(comeco);
        return meta.find() ? charset(meta.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String dito) {
        if (dito == null || dito.isBlank()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(MimeUtility.javaCharset(dito.strip()));
            // Pages in what browsers take for ISO-8859-1 are in what Windows writes.
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException naoHa) {
            return Optional.empty();
        }
    }
}
