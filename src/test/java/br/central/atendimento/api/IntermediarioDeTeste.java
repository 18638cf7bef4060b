package br.central.atendimento.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands between the application and a mail server, and kills the one at a given word of the conversation, which goes no further. */
final class IntermediarioDeTeste implements AutoCloseable {

    /** Whether this line, of whom it is, is the last one; asked of each, in their order. */
    @FunctionalInterface
    interface Fim {
        boolean chegou(boolean daAplicacao, String linha);
    }

    private final ServerSocket porta;
    private final int servidor;
    private final Fim fim;
    private final CompletableFuture<AplicacaoEmProcesso> aplicacao = new CompletableFuture<>();
    private final AtomicBoolean matou = new AtomicBoolean();

    IntermediarioDeTeste(int servidor, Fim fim) throws IOException {
        this.servidor = servidor;
        this.fim = fim;
        this.porta = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        linha(this::atender);
    }

    int porta() {
        return porta.getLocalPort();
    }

    /** It may speak before it is known to be up: it dies when it is. */
    void vai(AplicacaoEmProcesso qual) {
        aplicacao.complete(qual);
    }

    boolean matou() {
        return matou.get();
    }

    private void atender() throws IOException {
        while (!porta.isClosed()) {
            Socket de = porta.accept();
            Socket para = new Socket(InetAddress.getLoopbackAddress(), servidor);
            linha(() -> passar(de, para, true));
            linha(() -> passar(para, de, false));
        }
    }

    private void passar(Socket de, Socket para, boolean daAplicacao) throws IOException {
        try (de;
                para) {
            InputStream entrada = new BufferedInputStream(de.getInputStream());
            OutputStream saida = para.getOutputStream();
            for (byte[] linha = umaLinha(entrada); linha.length > 0; linha = umaLinha(entrada)) {
                if (matou.get() || acabou(daAplicacao, new String(linha, StandardCharsets.ISO_8859_1).strip())) {
                    return;
                }
                saida.write(linha);
                saida.flush();
            }
        }
    }

    private synchronized boolean acabou(boolean daAplicacao, String linha) {
        if (!matou.get() && fim.chegou(daAplicacao, linha)) {
            try {
                aplicacao.join().matar();
            } catch (InterruptedException parou) {
                Thread.currentThread().interrupt();
            }
            matou.set(true);
        }
        return matou.get();
    }

    private static byte[] umaLinha(InputStream entrada) throws IOException {
        ByteArrayOutputStream linha = new ByteArrayOutputStream();
        for (int um = entrada.read(); um >= 0; um = entrada.read()) {
            linha.write(um);
            if (um == '\n') {
                break;
            }
        }
        return linha.toByteArray();
    }

    private interface Trabalho {
        void fazer() throws IOException;
    }

    private static void linha(Trabalho trabalho) {
        Thread uma = new Thread(() -> {
            try {
                trabalho.fazer();
            } catch (IOException acabou) {
                // Either side is gone, or the test is over.
            }
        });
        uma.setDaemon(true);
        uma.start();
    }

    @Override
    public void close() throws IOException {
        porta.close();
    }
}
