package br.central.canais.chatbot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is looked for without being kept. */
final class ResumoSemVolta {

    private ResumoSemVolta() {}

    static String de(String texto) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(texto.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException deTodoJava) {
            throw new IllegalStateException(deTodoJava);
        }
    }
}
