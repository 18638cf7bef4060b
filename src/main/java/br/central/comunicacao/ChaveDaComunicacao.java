package br.central.comunicacao;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs what goes out in a message and comes back from outside (HMAC-SHA-256). The key is made from {@code central.segredo};
 * where that is not set, as in the demonstration, from one that was drawn once for this database.
 */
@Component
class ChaveDaComunicacao {

    private static final int MENOR_SEGREDO = 32;
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final byte[] chave;

    ChaveDaComunicacao(@Value("${central.segredo:}") String segredo, JdbcClient banco) {
        this.chave = segredo.strip().length() < MENOR_SEGREDO
                ? sorteada(banco)
                : segredo.strip().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * In hexadecimal, for an address may come back in other letters.
     *
     * @param uso what was signed for one use is of no use for another
     */
    String assinar(String uso, String texto, int digitos) {
        byte[] doUso = hmac(chave, "central/comunicacao/" + uso);
        return HexFormat.of().formatHex(hmac(doUso, texto)).substring(0, digitos);
    }

    /** In the same time whatever it is compared with. */
    boolean confere(String uso, String texto, String assinatura) {
        return MessageDigest.isEqual(
                assinar(uso, texto, assinatura.length()).getBytes(StandardCharsets.US_ASCII),
                assinatura.getBytes(StandardCharsets.US_ASCII));
    }

    /** Of 32 bytes, for one use alone. */
    byte[] para(String uso) {
        return hmac(chave, "central/comunicacao/" + uso);
    }

    private static byte[] hmac(byte[] chave, String texto) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(chave, HMAC));
            return mac.doFinal(texto.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sorteada(JdbcClient banco) {
        return HexFormat.of().parseHex(guardada(banco).orElseGet(() -> {
            byte[] nova = new byte[BYTES];
            new SecureRandom().nextBytes(nova);
            try {
                banco.sql("insert into chave_da_comunicacao (id, chave) values (1, :chave)")
                        .param("chave", HexFormat.of().formatHex(nova))
                        .update();
            } catch (DuplicateKeyException outroNo) {
                return guardada(banco).orElseThrow(() -> outroNo);
            }
            return HexFormat.of().formatHex(nova);
        }));
    }

    private static Optional<String> guardada(JdbcClient banco) {
        return banco.sql("select chave from chave_da_comunicacao where id = 1")
                .query(String.class)
                .optional();
    }
}
