package br.central.clientes;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures red above and blue below. */
public final class ImagensDeTeste {

    private ImagensDeTeste() {}

    public static byte[] jpeg(int largura, int altura) {
        return escrita(largura, altura, BufferedImage.TYPE_INT_RGB, "jpeg");
    }

    public static byte[] png(int largura, int altura) {
        return escrita(largura, altura, BufferedImage.TYPE_INT_ARGB, "png");
    }

    /** As a camera writes it: how it was held, and where. */
    public static byte[] jpegComExif(int largura, int altura, int orientacao) {
        byte[] jpeg = jpeg(largura, altura);
        byte[] lugar = "Exif de um lugar secreto".getBytes();
        ByteBuffer exif = ByteBuffer.allocate(jpeg.length + 36 + lugar.length);
        exif.put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (34 + lugar.length))
                .put("Exif\0\0MM".getBytes())
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientacao)
                .putShort((short) 0)
                .putInt(0)
                .put(lugar)
                .put(jpeg, 2, jpeg.length - 2);
        return exif.array();
    }

    /** One pixel of a palette's picture, with so many megabytes of zeros deflated beside it. */
    public static byte[] bomba(String parte, int megabytes) {
        String antes = switch (parte) {
            case "iTXt" -> "x\0\1\0\0\0";
            case "zTXt", "iCCP" -> "x\0\0";
            default -> throw new IllegalArgumentException(parte);
        };
        ByteArrayOutputStream dados = new ByteArrayOutputStream();
        dados.writeBytes(antes.getBytes(StandardCharsets.ISO_8859_1));
        try (OutputStream deflacao = new DeflaterOutputStream(dados, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] zeros = new byte[1 << 20];
            for (int um = 0; um < megabytes; um++) {
                deflacao.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return comParteDePng(escrita(1, 1, BufferedImage.TYPE_BYTE_INDEXED, "png"), parte, dados.toByteArray());
    }

    /** Right after the head. */
    public static byte[] comParteDePng(byte[] png, String nome, byte[] dados) {
        int cabeca = 8 + 12 + 13;
        CRC32 soma = new CRC32();
        soma.update(nome.getBytes(StandardCharsets.ISO_8859_1));
        soma.update(dados);
        return ByteBuffer.allocate(png.length + 12 + dados.length)
                .put(png, 0, cabeca)
                .putInt(dados.length)
                .put(nome.getBytes(StandardCharsets.ISO_8859_1))
                .put(dados)
                .putInt((int) soma.getValue())
                .put(png, cabeca, png.length - cabeca)
                .array();
    }

    public static BufferedImage ler(byte[] imagem) {
        try {
            return ImageIO.read(new ByteArrayInputStream(imagem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] escrita(int largura, int altura, int tipo, String formato) {
        BufferedImage imagem = new BufferedImage(largura, altura, tipo);
        Graphics2D tela = imagem.createGraphics();
        tela.setColor(Color.RED);
        tela.fillRect(0, 0, largura, altura / 2);
        tela.setColor(Color.BLUE);
        tela.fillRect(0, altura / 2, largura, altura - altura / 2);
        tela.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(imagem, formato, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
