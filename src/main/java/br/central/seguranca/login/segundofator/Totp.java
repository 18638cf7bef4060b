package br.central.seguranca.login.segundofator;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.util.UriUtils;

/** Codes of six digits that change every thirty seconds (RFC 6238), as any authenticator makes them. */
final class Totp {

    static final int BYTES_DO_SEGREDO = 20;

    /** Steps of time a clock may be early or late. */
    private static final int FOLGA = 1;

    private static final String EMISSOR = "Central de Atendimento";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final TimeBasedOneTimePasswordGenerator GERADOR = new TimeBasedOneTimePasswordGenerator();
    private static final long PASSO_EM_SEGUNDOS = GERADOR.getTimeStep().toSeconds();

    private Totp() {}

    /** The step of time the code is of, among those around that instant that come after {@code ultimo}. */
    static OptionalLong passo(byte[] segredo, String codigo, Instant agora, long ultimo) {
        long atual = agora.getEpochSecond() / PASSO_EM_SEGUNDOS;
        for (long passo = atual - FOLGA; passo <= atual + FOLGA; passo++) {
            boolean confere = MessageDigest.isEqual(
                    codigo(segredo, Instant.ofEpochSecond(passo * PASSO_EM_SEGUNDOS))
                            .getBytes(StandardCharsets.UTF_8),
                    codigo.getBytes(StandardCharsets.UTF_8));
            if (confere && passo > ultimo) {
                return OptionalLong.of(passo);
            }
        }
        return OptionalLong.empty();
    }

    static String codigo(byte[] segredo, Instant quando) {
        try {
            return GERADOR.generateOneTimePasswordString(new SecretKeySpec(segredo, GERADOR.getAlgorithm()), quando);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an authenticator takes from a picture. */
    static String endereco(byte[] segredo, String login) {
        String emissor = UriUtils.encode(EMISSOR, StandardCharsets.UTF_8);
        return "otpauth://totp/" + emissor + ":" + UriUtils.encode(login, StandardCharsets.UTF_8) + "?secret="
                + base32(segredo) + "&issuer=" + emissor;
    }

    static String base32(byte[] bytes) {
        StringBuilder texto = new StringBuilder();
        int acumulado = 0;
        int bits = 0;
        for (byte um : bytes) {
            acumulado = (acumulado << 8 | um & 0xff) & 0xffff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                texto.append(BASE32.charAt(acumulado >> bits & 31));
            }
        }
        return bits == 0
                ? texto.toString()
                : texto.append(BASE32.charAt(acumulado << 5 - bits & 31)).toString();
    }

    /** A picture of that text: its side in squares, and the dark ones as the path of an SVG. */
    record Figura(int lado, String caminho) {

        private static final int MARGEM = 4;

        static Figura de(String texto) {
            QrCode qr = QrCode.encodeText(texto, QrCode.Ecc.MEDIUM);
            StringBuilder caminho = new StringBuilder();
            for (int y = 0; y < qr.size; y++) {
                for (int x = 0; x < qr.size; x++) {
                    if (qr.getModule(x, y)) {
                        caminho.append('M')
                                .append(x + MARGEM)
                                .append(',')
                                .append(y + MARGEM)
                                .append("h1v1h-1z");
                    }
                }
            }
            return new Figura(qr.size + 2 * MARGEM, caminho.toString());
        }
    }
}
