package br.central.clientes.cadastro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Of a PNG or JPEG only what the picture is made of. What programs wrote beside it is taken out before the JDK reads it, which
 * inflates some of that without limit, even when told to ignore it.
 */
final class SoDaImagem {

    /** What each may hold at most, in bytes; the others are left out. */
    private static final Map<String, Integer> PARTES_DO_PNG =
            Map.of("IHDR", 13, "PLTE", 256 * 3, "tRNS", 256, "IDAT", Integer.MAX_VALUE, "IEND", 0);

    private static final int ASSINATURA_DO_PNG = 8;
    private static final int CRC = 4;

    /** A photo has some ten; of one of many the decoder goes over the whole picture for each. */
    private static final int VARREDURAS = 100;

    private static final int COMPONENTES = 4;

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DHT = 0xC4;
    private static final int DAC = 0xCC;
    private static final int COM = 0xFE;

    /** JFIF and Adobe, which say what the colours are. */
    private static final int APP0 = 0xE0;

    private static final int APP14 = 0xEE;

    private SoDaImagem() {}

    /** @throws IOException when it is not one */
    static byte[] png(byte[] enviada) throws IOException {
        try {
            ByteBuffer png = ByteBuffer.wrap(enviada);
            ByteArrayOutputStream so = new ByteArrayOutputStream(enviada.length);
            so.write(enviada, 0, ASSINATURA_DO_PNG);
            png.position(ASSINATURA_DO_PNG);
            String parte;
            do {
                int inicio = png.position();
                int tamanho = png.getInt();
                byte[] nome = new byte[4];
                png.get(nome);
                parte = new String(nome, StandardCharsets.ISO_8859_1);
                exigir(tamanho >= 0 && tamanho <= png.remaining() - CRC);
                png.position(png.position() + tamanho + CRC);
                Integer maior = PARTES_DO_PNG.get(parte);
                if (maior != null) {
                    exigir(tamanho <= maior);
                    so.write(enviada, inicio, png.position() - inicio);
                }
            } while (!parte.equals("IEND"));
            return so.toByteArray();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cortada) {
            throw new IOException(cortada);
        }
    }

    /** Cut short in the middle of the picture it is still one. */
    static byte[] jpeg(byte[] enviada) throws IOException {
        try {
            ByteBuffer jpeg = ByteBuffer.wrap(enviada);
            ByteArrayOutputStream so = new ByteArrayOutputStream(enviada.length);
            exigir(marca(jpeg) == SOI);
            so.write(enviada, 0, 2);
            int varreduras = 0;
            for (int marca = marca(jpeg); marca != EOI; marca = marca(jpeg)) {
                int inicio = jpeg.position() - 2;
                int tamanho = Short.toUnsignedInt(jpeg.getShort(jpeg.position()));
                exigir(tamanho >= 2 && tamanho <= jpeg.remaining());
                exigir(!moldura(marca) || Byte.toUnsignedInt(jpeg.get(jpeg.position() + 7)) <= COMPONENTES);
                jpeg.position(jpeg.position() + tamanho);
                if (marca == SOS) {
                    varreduras++;
                    exigir(varreduras <= VARREDURAS);
                    jpeg.position(fimDaVarredura(enviada, jpeg.position()));
                }
                if (!acessoria(marca)) {
                    so.write(enviada, inicio, jpeg.position() - inicio);
                }
                if (marca == SOS && !jpeg.hasRemaining()) {
                    break;
                }
            }
            so.write(0xFF);
            so.write(EOI);
            return so.toByteArray();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cortada) {
            throw new IOException(cortada);
        }
    }

    private static int marca(ByteBuffer jpeg) throws IOException {
        exigir(jpeg.get() == (byte) 0xFF);
        int marca = 0xFF;
        while (marca == 0xFF) {
            marca = Byte.toUnsignedInt(jpeg.get());
        }
        return marca;
    }

    /** Where the next marker is that does not belong to the data of the picture, or the end. */
    private static int fimDaVarredura(byte[] jpeg, int de) {
        for (int i = de; i + 1 < jpeg.length; i++) {
            int depois = Byte.toUnsignedInt(jpeg[i + 1]);
            boolean dado = depois == 0 || depois == 0xFF || depois >= 0xD0 && depois <= 0xD7;
            if (jpeg[i] == (byte) 0xFF && !dado) {
                return i;
            }
        }
        return jpeg.length;
    }

    /** The head of a picture. */
    private static boolean moldura(int marca) {
        return marca >= 0xC0 && marca <= 0xCF && marca != DHT && marca != 0xC8 && marca != DAC;
    }

    private static boolean acessoria(int marca) {
        return marca == COM || marca >= 0xE0 && marca <= 0xEF && marca != APP0 && marca != APP14;
    }

    private static void exigir(boolean certo) throws IOException {
        if (!certo) {
            throw new IOException();
        }
    }
}
