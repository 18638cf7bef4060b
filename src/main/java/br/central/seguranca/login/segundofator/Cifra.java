package br.central.seguranca.login.segundofator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Enciphers (AES-256-GCM) and hashes (HMAC-SHA-256) with keys made from {@code central.segredo}, which is not in the
 * database: who has only that has no second factor of anybody. What is of one login is of no use under another.
 */
@Component
class Cifra {

    /** In characters. */
    static final int MENOR = 32;

    private static final int IV = 12;
    private static final int MARCA_EM_BITS = 128;
    private static final SecureRandom ACASO = new SecureRandom();

    private final byte[] segredo;

    Cifra(@Value("${central.segredo:}") String segredo, SegundoFatorProperties politica) {
        if (!politica.grupos().isEmpty() && segredo.strip().length() < MENOR) {
            throw new SemSegredo();
        }
        this.segredo = segredo.strip().getBytes(StandardCharsets.UTF_8);
    }

    String cifrar(byte[] claro, String login) {
        byte[] iv = new byte[IV];
        ACASO.nextBytes(iv);
        byte[] cifrado = aes(Cipher.ENCRYPT_MODE, iv, login, claro);
        byte[] tudo = Arrays.copyOf(iv, IV + cifrado.length);
        System.arraycopy(cifrado, 0, tudo, IV, cifrado.length);
        return Base64.getEncoder().encodeToString(tudo);
    }

    byte[] decifrar(String cifrado, String login) {
        byte[] tudo = Base64.getDecoder().decode(cifrado);
        return aes(Cipher.DECRYPT_MODE, Arrays.copyOf(tudo, IV), login, Arrays.copyOfRange(tudo, IV, tudo.length));
    }

    String resumo(String texto, String login) {
        return HexFormat.of().formatHex(hmac(chave("resumo"), login + "\n" + texto));
    }

    private byte[] aes(int modo, byte[] iv, String login, byte[] entrada) {
        try {
            Cipher cifra = Cipher.getInstance("AES/GCM/NoPadding");
            cifra.init(modo, new SecretKeySpec(chave("cifra"), "AES"), new GCMParameterSpec(MARCA_EM_BITS, iv));
            cifra.updateAAD(login.getBytes(StandardCharsets.UTF_8));
            return cifra.doFinal(entrada);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("O segredo não se decifra: central.segredo mudou?", e);
        }
    }

    private byte[] chave(String uso) {
        return hmac(segredo, "central/segundo-fator/" + uso);
    }

    private static byte[] hmac(byte[] chave, String texto) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(chave, "HmacSHA256"));
            return mac.doFinal(texto.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
