package br.central.canais.assinatura;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 of the instant, a point and the body as it came, in hexadecimal. */
final class Assinatura {

    private static final String ALGORITMO = "HmacSHA256";
    private static final String PREFIXO = "sha256=";

    private Assinatura() {}

    static String de(String segredo, String instante, byte[] corpo) {
        try {
            Mac mac = Mac.getInstance(ALGORITMO);
            mac.init(new SecretKeySpec(segredo.strip().getBytes(StandardCharsets.UTF_8), ALGORITMO));
            mac.update(instante.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '.');
            return HexFormat.of().formatHex(mac.doFinal(corpo));
        } catch (GeneralSecurityException deTodoJava) {
            throw new IllegalStateException(deTodoJava);
        }
    }

    /** Takes as long whatever was sent. */
    static boolean confere(String esperada, String enviada) {
        String lida = enviada.strip().toLowerCase(Locale.ROOT);
        String hexadecimal = lida.startsWith(PREFIXO) ? lida.substring(PREFIXO.length()) : lida;
        return MessageDigest.isEqual(
                esperada.getBytes(StandardCharsets.US_ASCII), hexadecimal.getBytes(StandardCharsets.UTF_8));
    }
}
