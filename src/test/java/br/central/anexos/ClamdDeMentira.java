package br.central.anexos;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Takes calls on a real socket and answers them as it is told. */
final class ClamdDeMentira implements AutoCloseable {

    interface Atendimento {
        void atender(ClamdDeMentira clamd, DataInputStream entrada, OutputStream saida) throws IOException;
    }

    private final ServerSocket porta;
    private final Thread linha;
    private final BlockingQueue<byte[]> recebidos = new LinkedBlockingQueue<>();

    private ClamdDeMentira(Atendimento atendimento) throws IOException {
        porta = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        linha = new Thread(() -> atender(atendimento), "clamd-de-mentira");
        linha.setDaemon(true);
        linha.start();
    }

    static ClamdDeMentira que(Atendimento atendimento) throws IOException {
        return new ClamdDeMentira(atendimento);
    }

    /** Reads the whole file, then says this. */
    static ClamdDeMentira queDiz(String veredito) throws IOException {
        return que((clamd, entrada, saida) -> {
            clamd.recebidos.add(instream(entrada));
            saida.write((veredito + "\0").getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    String endereco() {
        return "localhost:" + porta.getLocalPort();
    }

    byte[] recebido() throws InterruptedException {
        return recebidos.take();
    }

    static String comando(DataInputStream entrada) throws IOException {
        StringBuilder comando = new StringBuilder();
        for (int letra = entrada.read(); letra > 0; letra = entrada.read()) {
            comando.append((char) letra);
        }
        return comando.toString();
    }

    private static byte[] instream(DataInputStream entrada) throws IOException {
        if (!comando(entrada).equals("zINSTREAM")) {
            throw new IOException("outro comando");
        }
        ByteArrayOutputStream tudo = new ByteArrayOutputStream();
        for (int tamanho = entrada.readInt(); tamanho > 0; tamanho = entrada.readInt()) {
            tudo.write(entrada.readNBytes(tamanho));
        }
        return tudo.toByteArray();
    }

    private void atender(Atendimento atendimento) {
        while (!porta.isClosed()) {
            try (Socket linha = porta.accept()) {
                atendimento.atender(this, new DataInputStream(linha.getInputStream()), linha.getOutputStream());
            } catch (IOException desligou) {
                // The next one, or none.
            }
        }
    }

    /** Who waits for a call at this moment takes one more, and hangs forever in some tests: it is waited for, but not long. */
    @Override
    public void close() throws IOException {
        porta.close();
        try {
            linha.join(1000);
        } catch (InterruptedException parou) {
            Thread.currentThread().interrupt();
        }
    }
}
