package br.central.clientes.cadastro;

import br.central.comum.Recusa;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.tika.Tika;

/** Makes the small upright JPEG that is kept out of what was sent, or refuses it. */
final class ImagemDaFoto {

    static final int LARGURA = 240;
    static final int ALTURA = 320;
    static final String TIPO = "image/jpeg";

    /** A few bytes may unfold into more than the memory holds. */
    static final long PIXELS = 25_000_000;

    /** A line of the picture is held whole, several times. */
    static final int LADO = 10_000;

    /** A picture of many passes is held whole while it is read, outside the heap. */
    private static final Semaphore VEZ = new Semaphore(2, true);

    private static final Duration ESPERA = Duration.ofSeconds(10);

    private static final Set<String> ACEITOS = Set.of(TIPO, "image/png");

    private static final Tika TIKA = new Tika();

    private ImagemDaFoto() {}

    /** @throws Recusa.RegraNaoAtendida ({@code arquivo}) when it is no photo that can be read */
    static byte[] reduzir(byte[] enviada) {
        if (enviada.length == 0) {
            throw recusa("Escolha uma foto.");
        }
        String tipo = TIKA.detect(enviada);
        if (!ACEITOS.contains(tipo)) {
            throw recusa("A foto tem de ser uma imagem JPEG ou PNG.");
        }
        try {
            return naVez(() ->
                    reduzir(enviada, tipo.equals(TIPO) ? SoDaImagem.jpeg(enviada) : SoDaImagem.png(enviada), tipo));
        } catch (Recusa recusa) {
            throw recusa;
        } catch (IOException | RuntimeException ilegivel) {
            throw recusa("A imagem está danificada ou não pode ser lida.");
        }
    }

    private interface Leitura {
        byte[] ler() throws IOException;
    }

    /** @throws Recusa.Indisponivel when too many others wait for theirs */
    private static byte[] naVez(Leitura leitura) throws IOException {
        try {
            if (!VEZ.tryAcquire(ESPERA.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Recusa.Indisponivel(
                        "arquivo", "Há fotos demais sendo enviadas agora: tente de novo em instantes.");
            }
        } catch (InterruptedException parou) {
            Thread.currentThread().interrupt();
            throw new IOException(parou);
        }
        try {
            return leitura.ler();
        } finally {
            VEZ.release();
        }
    }

    /** @param enviada as it came, where the camera noted how it was held */
    private static byte[] reduzir(byte[] enviada, byte[] soDaImagem, String tipo) throws IOException {
        ImageReader leitor = ImageIO.getImageReadersByMIMEType(tipo).next();
        try (ImageInputStream fonte = new MemoryCacheImageInputStream(new ByteArrayInputStream(soDaImagem))) {
            leitor.setInput(fonte, true, true);
            exigirTamanho(leitor.getWidth(0), leitor.getHeight(0));
            OrientacaoDaFoto orientacao = OrientacaoDaFoto.de(enviada);
            return emJpeg(desenhada(lida(leitor, orientacao), orientacao));
        } finally {
            leitor.dispose();
        }
    }

    private static void exigirTamanho(int largura, int altura) {
        if ((long) largura * altura > PIXELS) {
            throw recusa("A foto passa de 25 megapixels: reduza-a antes de enviar.");
        }
        if (largura > LADO || altura > LADO) {
            throw recusa("A foto passa de 10.000 pixels de lado: reduza-a antes de enviar.");
        }
    }

    /** Only as many pixels as the reduction has use for: at least twice what is kept. */
    private static BufferedImage lida(ImageReader leitor, OrientacaoDaFoto orientacao) throws IOException {
        double escala = escala(leitor.getWidth(0), leitor.getHeight(0), orientacao);
        int passo = Math.max(1, (int) (1 / (2 * escala)));
        ImageReadParam parametros = leitor.getDefaultReadParam();
        parametros.setSourceSubsampling(passo, passo, 0, 0);
        return leitor.read(0, parametros);
    }

    private static BufferedImage desenhada(BufferedImage lida, OrientacaoDaFoto orientacao) {
        int largura = lida.getWidth();
        int altura = lida.getHeight();
        double escala = escala(largura, altura, orientacao);
        int x = Math.max(1, (int) Math.round(escala * (orientacao.deitada() ? altura : largura)));
        int y = Math.max(1, (int) Math.round(escala * (orientacao.deitada() ? largura : altura)));
        BufferedImage reduzida = new BufferedImage(x, y, BufferedImage.TYPE_INT_RGB);
        Graphics2D tela = reduzida.createGraphics();
        tela.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        tela.setColor(Color.WHITE);
        tela.fillRect(0, 0, x, y);
        AffineTransform transformacao = AffineTransform.getScaleInstance(escala, escala);
        transformacao.concatenate(orientacao.transformacao(largura, altura));
        tela.drawImage(lida, transformacao, null);
        tela.dispose();
        return reduzida;
    }

    private static double escala(int largura, int altura, OrientacaoDaFoto orientacao) {
        double x = orientacao.deitada() ? altura : largura;
        double y = orientacao.deitada() ? largura : altura;
        return Math.min(1, Math.min(LARGURA / x, ALTURA / y));
    }

    private static byte[] emJpeg(BufferedImage imagem) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(imagem, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    private static Recusa recusa(String mensagem) {
        return Recusa.RegraNaoAtendida.campo("arquivo", mensagem);
    }
}
