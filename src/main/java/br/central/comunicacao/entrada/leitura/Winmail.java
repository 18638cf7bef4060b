package br.central.comunicacao.entrada.leitura;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The files in a {@code winmail.dat}, which Outlook makes of a message for other Outlooks (MS-OXTNEF): attributes of a level, an
 * id, a length, so many bytes and a sum. What is no such thing is the file it is.
 */
final class Winmail {

    private static final int MARCA = 0x223E9F78;
    private static final int ANEXO_COMECA = 0x9002;
    private static final int ANEXO_NOME = 0x8010;
    private static final int ANEXO_BYTES = 0x800F;
    private static final int MAIOR = 30_000_000;
    private static final int CABECALHO = 9;

    private Winmail() {}

    static List<AnexoDoEmail> arquivos(Parte parte) throws IOException {
        byte[] tudo;
        try (InputStream bytes = parte.bytes()) {
            tudo = bytes.readNBytes(MAIOR);
        }
        List<AnexoDoEmail> achados = new ArrayList<>();
        ByteBuffer lido = ByteBuffer.wrap(tudo).order(ByteOrder.LITTLE_ENDIAN);
        if (lido.remaining() < CABECALHO || lido.getInt() != MARCA) {
            return List.of(new AnexoDoEmail("winmail.dat", parte::bytes));
        }
        lido.getShort();
        percorrer(lido, achados);
        return achados;
    }

    private static void percorrer(ByteBuffer lido, List<AnexoDoEmail> achados) {
        String nome = null;
        while (lido.remaining() > CABECALHO) {
            lido.get();
            int qual = lido.getInt() & 0xFFFF;
            int quantos = lido.getInt();
            if (quantos < 0 || quantos > lido.remaining()) {
                return;
            }
            byte[] valor = new byte[quantos];
            lido.get(valor);
            lido.position(Math.min(lido.limit(), lido.position() + 2));
            if (qual == ANEXO_COMECA) {
                nome = null;
            } else if (qual == ANEXO_NOME) {
                nome = Letras.texto(valor, null).strip();
            } else if (qual == ANEXO_BYTES) {
                achados.add(new AnexoDoEmail(
                        nome == null || nome.isEmpty() ? "arquivo.bin" : nome, () -> new ByteArrayInputStream(valor)));
            }
        }
    }
}
