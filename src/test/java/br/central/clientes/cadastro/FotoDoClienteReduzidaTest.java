package br.central.clientes.cadastro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.clientes.ImagensDeTeste;
import br.central.comum.Recusa;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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
                new Object[] {pngQueDiz(60_000, 60_000), "25 megapixels"});
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
