package br.central.portal.entrada;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Something nobody guesses, given to one person; what is stored of it is a digest, from which it cannot be had: it is as long as
 * the digest, and drawn.
 */
record Segredo(String valor) {

    private static final SecureRandom ACASO = new SecureRandom();
    private static final int BYTES = 32;

    /** As long as one of ours is; anything else is none, and not looked for. */
    private static final int TAMANHO = 43;

    static Segredo novo() {
        byte[] bytes = new byte[BYTES];
        ACASO.nextBytes(bytes);
        return new Segredo(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    boolean podeSer() {
        return valor.length() == TAMANHO;
    }

    String resumo() {
        return DigestUtils.sha256Hex(valor.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Segredo";
    }
}
