package br.central.anexos.exame;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The streams a reader of PDF unpacks in memory merely to find its way, those of objects and of their addresses: they have to
 * be of the usual kind and to fit, or the reader is never called.
 */
final class FluxosDoPdf {

    private static final int JANELA = 256 * 1024;
    private static final int DICIONARIO = 8 * 1024;
    private static final long TUDO = 32L * 1024 * 1024;

    /** Where only a reader with the key sees how far they unfold: at most a thousand times as far. */
    private static final long CIFRADO = 256L * 1024;

    private static final Pattern FLUXO = Pattern.compile("(?<![a-z])stream(\\r\\n|\\n|\\r)");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern DE_OBJETOS = Pattern.compile("/(ObjStm|XRef|First)(?![A-Za-z0-9])|/W\\s*\\[");
    private static final Pattern FILTRO = Pattern.compile("/Filter\\s*(\\[[^\\]]*\\]|/[A-Za-z0-9]+|)");

    private FluxosDoPdf() {}

    static void conferir(Path arquivo, Orcamento orcamento) throws IOException {
        long resta = TUDO;
        long restaCifrado = CIFRADO;
        try (RandomAccessFile bytes = new RandomAccessFile(arquivo.toFile(), "r")) {
            byte[] janela = new byte[JANELA];
            long tamanho = bytes.length();
            for (long de = 0; de < tamanho; de += JANELA - DICIONARIO) {
                bytes.seek(de);
                int lidos = ler(bytes, janela);
                String texto = new String(janela, 0, lidos, StandardCharsets.ISO_8859_1);
                Matcher fluxo = FLUXO.matcher(texto);
                while (fluxo.find()) {
                    boolean jaVisto = de > 0 && fluxo.end() <= DICIONARIO;
                    if (!jaVisto && deObjetos(texto, fluxo.start())) {
                        long expandido = expandido(bytes, de + fluxo.end(), resta, orcamento);
                        resta -= expandido;
                        restaCifrado -= expandido == 0 ? ateOFim(bytes, de + fluxo.end()) : 0;
                        if (restaCifrado < 0) {
                            throw Orcamento.excedido();
                        }
                    }
                }
            }
        }
    }

    private static boolean deObjetos(String texto, int fim) {
        String antes = texto.substring(Math.max(0, fim - DICIONARIO), fim);
        int inicio = Math.max(antes.lastIndexOf(" obj"), antes.lastIndexOf("endobj"));
        String dicionario = semEscapes(inicio < 0 ? antes : antes.substring(inicio));
        Matcher filtro = FILTRO.matcher(dicionario);
        if (!DE_OBJETOS.matcher(dicionario).find() || !filtro.find()) {
            return false;
        }
        if (!filtro.group(1).replaceAll("[\\[\\]\\s]", "").equals("/FlateDecode")) {
            throw ArquivoRecusado.danificado();
        }
        return true;
    }

    private static long expandido(RandomAccessFile bytes, long de, long resta, Orcamento orcamento) throws IOException {
        bytes.seek(de);
        long total = 0;
        try (InputStream expandido = orcamento.contar(new InflaterInputStream(daqui(bytes)))) {
            byte[] pedaco = new byte[64 * 1024];
            for (int lidos = expandido.read(pedaco); lidos >= 0; lidos = expandido.read(pedaco)) {
                total += lidos;
                if (total > resta) {
                    throw Orcamento.excedido();
                }
            }
        } catch (ZipException | EOFException cortado) {
            return total;
        }
        return total;
    }

    private static long ateOFim(RandomAccessFile bytes, long de) throws IOException {
        byte[] janela = new byte[(int) CIFRADO + 32];
        bytes.seek(de);
        int lidos = ler(bytes, janela);
        int fim = new String(janela, 0, lidos, StandardCharsets.ISO_8859_1).indexOf("endstream");
        return fim < 0 ? lidos : fim;
    }

    private static InputStream daqui(RandomAccessFile bytes) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return bytes.read();
            }

            @Override
            public int read(byte[] destino, int inicio, int quantos) throws IOException {
                return bytes.read(destino, inicio, quantos);
            }
        };
    }

    private static String semEscapes(String dicionario) {
        return ESCAPE.matcher(dicionario)
                .replaceAll(achado ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(achado.group(1), 16))));
    }

    private static int ler(RandomAccessFile bytes, byte[] janela) throws IOException {
        int lidos = 0;
        for (int agora = 0; agora >= 0 && lidos < janela.length; lidos += Math.max(agora, 0)) {
            agora = bytes.read(janela, lidos, janela.length - lidos);
        }
        return lidos;
    }
}
