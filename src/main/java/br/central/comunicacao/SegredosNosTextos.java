package br.central.comunicacao;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * What only the recipient of a message may read, such as a link to make a password with: in the outbox it stands enciphered
 * (AES-256-GCM), and in clear only in what is sent. Who reads the database, and not the configuration, comes in with none of it.
 */
@Component
public class SegredosNosTextos {

    private static final Pattern GUARDADO = Pattern.compile("~([A-Za-z0-9_-]{38,})~");
    private static final int IV = 12;
    private static final int MARCA_EM_BITS = 128;
    private static final SecureRandom ACASO = new SecureRandom();

    private final SecretKeySpec chave;

    SegredosNosTextos(ChaveDaComunicacao chave) {
        this.chave = new SecretKeySpec(chave.para("segredos-nos-textos"), "AES");
    }

    /** As it goes into the text of a message, instead of the secret. */
    public String guardado(String segredo) {
        byte[] iv = new byte[IV];
        ACASO.nextBytes(iv);
        byte[] cifrado = aes(Cipher.ENCRYPT_MODE, iv, segredo.getBytes(StandardCharsets.UTF_8));
        byte[] tudo = Arrays.copyOf(iv, IV + cifrado.length);
        System.arraycopy(cifrado, 0, tudo, IV, cifrado.length);
        return "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(tudo) + "~";
    }

    /** The same text with its secrets in clear; what looks like one and is none stays. */
    public String revelado(String texto) {
        return texto == null ? null : GUARDADO.matcher(texto).replaceAll(this::aberto);
    }

    private String aberto(MatchResult guardado) {
        try {
            byte[] tudo = Base64.getUrlDecoder().decode(guardado.group(1));
            byte[] claro = aes(Cipher.DECRYPT_MODE, Arrays.copyOf(tudo, IV), Arrays.copyOfRange(tudo, IV, tudo.length));
            return Matcher.quoteReplacement(new String(claro, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IllegalStateException nenhum) {
            return Matcher.quoteReplacement(guardado.group());
        }
    }

    private byte[] aes(int modo, byte[] iv, byte[] entrada) {
        try {
            Cipher cifra = Cipher.getInstance("AES/GCM/NoPadding");
            cifra.init(modo, chave, new GCMParameterSpec(MARCA_EM_BITS, iv));
            return cifra.doFinal(entrada);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
