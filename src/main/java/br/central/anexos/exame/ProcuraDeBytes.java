package br.central.anexos.exame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Looks for a short pattern in a long stream. Zero bytes are skipped, so that what is written in UTF-16 is found as well. */
final class ProcuraDeBytes {

    private static final int JANELA = 64 * 1024;

    /** No pattern reaches further; longer runs are not what it is after. */
    private static final int SOBRA = 1024;

    private ProcuraDeBytes() {}

    static boolean acha(InputStream bytes, Pattern padrao) throws IOException {
        byte[] lidos = new byte[JANELA];
        StringBuilder texto = new StringBuilder(JANELA + SOBRA);
        for (int quantos = bytes.read(lidos); quantos >= 0; quantos = bytes.read(lidos)) {
            texto.append(new String(lidos, 0, quantos, StandardCharsets.ISO_8859_1).replace("\0", ""));
            if (padrao.matcher(texto).find()) {
                return true;
            }
            texto.delete(0, Math.max(0, texto.length() - SOBRA));
        }
        return false;
    }
}
