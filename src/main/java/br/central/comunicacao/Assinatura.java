package br.central.comunicacao;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs (HMAC-SHA-256) what goes out and comes back, with a key for each use made from {@code central.segredo}. Where there is
 * none, as in the demonstration, one is drawn once for the database, so that all nodes know each other's.
 */
@Component
class Assinatura {

    private static final int BYTES = 32;

    private final String configurado;
    private final JdbcClient banco;
    private final TransactionTemplate aParte;
    private volatile byte[] segredo;

    Assinatura(
            @Value("${central.segredo:}") String configurado, JdbcClient banco, PlatformTransactionManager transacoes) {
        this.configurado = configurado.strip();
        this.banco = banco;
        // What was signed stays so, whatever becomes of the transaction that was the first to sign.
        this.aParte = new TransactionTemplate(transacoes);
        this.aParte.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param uso what is signed for one is nothing for another */
    byte[] de(String uso, String texto) {
        return hmac(hmac(segredo(), "central/comunicacao/" + uso), texto);
    }

    private byte[] segredo() {
        byte[] lido = segredo;
        if (lido == null) {
            lido = (configurado.isEmpty() ? daBase() : configurado).getBytes(StandardCharsets.UTF_8);
            segredo = lido;
        }
        return lido;
    }

    private String daBase() {
        return guardado().orElseGet(() -> {
            sortear();
            return guardado().orElseThrow();
        });
    }

    private Optional<String> guardado() {
        return aParte.execute(nova -> banco.sql("select segredo from segredo_da_base where id = 1")
                .query(String.class)
                .optional());
    }

    private void sortear() {
        byte[] sorteado = new byte[BYTES];
        new SecureRandom().nextBytes(sorteado);
        try {
            aParte.executeWithoutResult(
                    nova -> banco.sql("insert into segredo_da_base (id, segredo) values (1, :segredo)")
                            .param("segredo", HexFormat.of().formatHex(sorteado))
                            .update());
        } catch (DuplicateKeyException outroNo) {
            // Another was first, and its secret is that of all.
        }
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
