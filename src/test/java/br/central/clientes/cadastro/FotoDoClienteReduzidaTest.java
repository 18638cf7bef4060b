package br.central.clientes.cadastro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.clientes.FotosDeClientes;
import br.central.clientes.ImagensDeTeste;
import br.central.comum.Recusa;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FotoDoClienteReduzidaTest {

    @ParameterizedTest
    @CsvSource({
        "240, 320, 240, 320",
        "1200, 1600, 240, 320",
        "3000, 600, 240, 48",
        "300, 3000, 32, 320",
        "72, 96, 72, 96",
        "4000, 1, 240, 1",
    })
    void ficaNoTamanhoSemDistorcer(int largura, int altura, int x, int y) {
        for (byte[] enviada : List.of(ImagensDeTeste.jpeg(largura, altura), ImagensDeTeste.png(largura, altura))) {
            byte[] reduzida = ImagemDaFoto.reduzir(enviada);
            BufferedImage imagem = ImagensDeTeste.ler(reduzida);
            assertThat(List.of(imagem.getWidth(), imagem.getHeight())).containsExactly(x, y);
            assertThat(reduzida).startsWith(0xFF, 0xD8, 0xFF);
        }
    }

    /** Where the side that was above when the picture was taken is, once it is upright. */
    @ParameterizedTest
    @CsvSource({
        "1, 320, 160, 0.5, 0.1",
        "3, 320, 160, 0.5, 0.9",
        "4, 320, 160, 0.5, 0.9",
        "5, 160, 320, 0.1, 0.5",
        "6, 160, 320, 0.9, 0.5",
        "7, 160, 320, 0.9, 0.5",
        "8, 160, 320, 0.1, 0.5",
        "99, 320, 160, 0.5, 0.1",
    })
    void ficaEmPeESemOQueACameraAnotou(int orientacao, int x, int y, double ondeX, double ondeY) {
        byte[] reduzida = ImagemDaFoto.reduzir(ImagensDeTeste.jpegComExif(640, 320, orientacao));
        BufferedImage imagem = ImagensDeTeste.ler(reduzida);
        assertThat((double) imagem.getWidth() / imagem.getHeight())
                .isCloseTo((double) x / y, org.assertj.core.data.Offset.offset(0.01));
        Color ali = new Color(imagem.getRGB((int) (ondeX * imagem.getWidth()), (int) (ondeY * imagem.getHeight())));
        assertThat(ali.getRed()).isGreaterThan(200);
        assertThat(ali.getBlue()).isLessThan(60);
        assertThat(new String(reduzida, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "secreto");
    }

    @ParameterizedTest
    @MethodSource
    void recusa(byte[] enviada, String motivo) {
        assertThatThrownBy(() -> ImagemDaFoto.reduzir(enviada))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros())
                                .singleElement()
                                .satisfies(erro -> assertThat(erro.campo()).isEqualTo("arquivo"))
                                .satisfies(erro -> assertThat(erro.mensagem()).contains(motivo)));
    }

    static List<Object[]> recusa() {
        byte[] jpeg = ImagensDeTeste.jpeg(300, 300);
        return List.of(
                new Object[] {new byte[0], "Escolha"},
                new Object[] {
                    "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "JPEG ou PNG"
                },
                new Object[] {"%PDF-1.7".getBytes(StandardCharsets.UTF_8), "JPEG ou PNG"},
                new Object[] {"GIF89a\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1), "JPEG ou PNG"},
                new Object[] {Arrays.copyOf(jpeg, 20), "danificada"},
                new Object[] {Arrays.copyOf(ImagensDeTeste.png(300, 300), 60), "danificada"},
                new Object[] {pngQueDiz(60_000, 60_000), "25 megapixels"},
                new Object[] {pngQueDiz(20_000_000, 1), "10.000 pixels"},
                new Object[] {
                    ImagensDeTeste.comParteDePng(ImagensDeTeste.png(8, 8), "PLTE", new byte[999]), "danificada"
                },
                new Object[] {comVarreduras(ImagensDeTeste.jpeg(8, 8), 200), "danificada"},
                new Object[] {comComponentes(ImagensDeTeste.jpeg(8, 8), 10), "danificada"});
    }

    /** The JDK inflates these of a palette's picture, ignored or not: two hundred megabytes out of two hundred kilobytes. */
    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iTXt", "iCCP"})
    void oQueSeInflariaAoLadoDaImagemNaoSeInfla(String parte) {
        byte[] bomba = ImagensDeTeste.bomba(parte, 200);
        assertThat(bomba).hasSizeLessThan(FotosDeClientes.TAMANHO_MAXIMO);

        byte[][] reduzida = new byte[1][];
        assertThat(alocado(() -> reduzida[0] = ImagemDaFoto.reduzir(bomba))).isLessThan(50_000_000);
        assertThat(ImagensDeTeste.ler(reduzida[0]).getWidth()).isEqualTo(1);
    }

    @Test
    void oQueVaiAoLadoDeUmJpegNaoSeLe() throws IOException {
        byte[] jpeg = ImagensDeTeste.jpeg(300, 300);
        ByteArrayOutputStream cheia = new ByteArrayOutputStream();
        cheia.write(jpeg, 0, 2);
        for (int marca : new int[] {0xE1, 0xE2, 0xED, 0xFE}) {
            for (int vez = 0; vez < 5; vez++) {
                cheia.write(new byte[] {(byte) 0xFF, (byte) marca, (byte) 0xFF, (byte) 0xFF});
                cheia.write("ICC_PROFILE\0\1\5".getBytes(StandardCharsets.ISO_8859_1));
                cheia.write(new byte[0xFFFF - 2 - 14]);
            }
        }
        cheia.write(jpeg, 2, jpeg.length - 2);

        assertThat(SoDaImagem.jpeg(cheia.toByteArray())).isEqualTo(SoDaImagem.jpeg(jpeg));
        assertThat(ImagensDeTeste.ler(ImagemDaFoto.reduzir(cheia.toByteArray())).getWidth())
                .isEqualTo(240);
    }

    private static long alocado(Runnable acao) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long antes = threads.getCurrentThreadAllocatedBytes();
        acao.run();
        return threads.getCurrentThreadAllocatedBytes() - antes;
    }

    /** The same scan of the picture again and again. */
    private static byte[] comVarreduras(byte[] jpeg, int vezes) {
        int onde = marca(jpeg, 0xDA);
        byte[] varredura = Arrays.copyOfRange(jpeg, onde, jpeg.length - 2);
        ByteBuffer varias = ByteBuffer.allocate(onde + varredura.length * vezes + 2);
        varias.put(jpeg, 0, onde);
        for (int vez = 0; vez < vezes; vez++) {
            varias.put(varredura);
        }
        return varias.put(jpeg, jpeg.length - 2, 2).array();
    }

    private static byte[] comComponentes(byte[] jpeg, int quantos) {
        jpeg[marca(jpeg, 0xC0) + 9] = (byte) quantos;
        return jpeg;
    }

    private static int marca(byte[] jpeg, int qual) {
        int onde = 0;
        while (jpeg[onde] != (byte) 0xFF || jpeg[onde + 1] != (byte) qual) {
            onde++;
        }
        return onde;
    }

    @Test
    void umExifTruncadoNaoImpede() {
        byte[] jpeg = ImagensDeTeste.jpegComExif(64, 64, 6);
        jpeg[16] = 0x7F;
        assertThat(ImagensDeTeste.ler(ImagemDaFoto.reduzir(jpeg)).getWidth()).isEqualTo(64);
    }

    private static byte[] pngQueDiz(int largura, int altura) {
        byte[] png = ImagensDeTeste.png(8, 8);
        ByteBuffer.wrap(png).putInt(16, largura).putInt(20, altura);
        CRC32 soma = new CRC32();
        soma.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) soma.getValue());
        return png;
    }
}
