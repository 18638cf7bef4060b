package br.central.clientes.cadastro;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera held the photo, 1 to 8 as Exif counts: it would lie on its side once that note is dropped. */
record OrientacaoDaFoto(int valor) {

    private static final OrientacaoDaFoto EM_PE = new OrientacaoDaFoto(1);

    private static final int INICIO_DO_JPEG = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int INICIO_DA_IMAGEM = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int ETIQUETA = 0x0112;

    static OrientacaoDaFoto de(byte[] imagem) {
        try {
            return deJpeg(ByteBuffer.wrap(imagem));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cortada) {
            return EM_PE;
        }
    }

    private static OrientacaoDaFoto deJpeg(ByteBuffer jpeg) {
        if (curto(jpeg) != INICIO_DO_JPEG) {
            return EM_PE;
        }
        for (int marca = curto(jpeg); marca > 0xFF00 && marca != INICIO_DA_IMAGEM; marca = curto(jpeg)) {
            int inicio = jpeg.position();
            int tamanho = curto(jpeg);
            if (marca == APP1 && jpeg.getInt() == EXIF) {
                return deExif(jpeg.slice(inicio + 8, tamanho - 8));
            }
            jpeg.position(inicio + tamanho);
        }
        return EM_PE;
    }

    private static OrientacaoDaFoto deExif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        for (int campos = curto(tiff); campos > 0; campos--) {
            int campo = tiff.position();
            if (curto(tiff) == ETIQUETA) {
                int valor = tiff.getShort(campo + 8);
                return valor >= 1 && valor <= 8 ? new OrientacaoDaFoto(valor) : EM_PE;
            }
            tiff.position(campo + 12);
        }
        return EM_PE;
    }

    private static int curto(ByteBuffer bytes) {
        return Short.toUnsignedInt(bytes.getShort());
    }

    /** Whether height and width change places. */
    boolean deitada() {
        return valor >= 5;
    }

    /** Sets an image of this width and height upright. */
    AffineTransform transformacao(int largura, int altura) {
        return switch (valor) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, largura, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, largura, altura);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, altura);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, altura, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, altura, largura);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, largura);
            default -> new AffineTransform();
        };
    }
}
