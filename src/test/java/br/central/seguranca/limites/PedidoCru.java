package br.central.seguranca.limites;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A request byte by byte, as no client library would send it. */
final class PedidoCru implements AutoCloseable {

    private static final int TICTAC = 100;

    private final Socket conexao = new Socket();
    private final ByteArrayOutputStream veio = new ByteArrayOutputStream();

    PedidoCru(int porta) throws IOException {
        conexao.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), porta), 10_000);
        conexao.setTcpNoDelay(true);
    }

    PedidoCru cabeca(String linha, String... cabecalhos) throws IOException {
        return enviar(linha + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", cabecalhos) + "\r\n\r\n");
    }

    PedidoCru enviar(String texto) throws IOException {
        conexao.getOutputStream().write(texto.getBytes(StandardCharsets.ISO_8859_1));
        conexao.getOutputStream().flush();
        return this;
    }

    /** One byte at a time, until there is an answer. */
    String gotejar() throws IOException {
        conexao.setSoTimeout(TICTAC);
        for (int gota = 0; gota < 600; gota++) {
            try {
                enviar("x");
                if (!ler()) {
                    return texto();
                }
            } catch (SocketTimeoutException aindaNada) {
                // That was the pause between two drops.
            } catch (IOException fechou) {
                return texto();
            }
        }
        throw new IllegalStateException("Nenhuma resposta depois de um minuto.");
    }

    /** To the end of the answer, which closes the connection, or to the end of what it says is its length. */
    String resposta() throws IOException {
        conexao.setSoTimeout(30_000);
        try {
            while (ler() && !inteira()) {}
        } catch (SocketTimeoutException nada) {
            throw nada;
        } catch (IOException fechou) {
            // Refused while it was still being sent.
        }
        return texto();
    }

    /** Of an answer, with the space and all that follows the status. */
    String primeiraLinha() throws IOException {
        conexao.setSoTimeout(30_000);
        StringBuilder linhas = new StringBuilder();
        while (linhas.indexOf("\r\n\r\n") < 0) {
            int letra = conexao.getInputStream().read();
            if (letra < 0) {
                break;
            }
            linhas.append((char) letra);
        }
        return linhas.substring(0, Math.max(0, linhas.indexOf("\r\n")));
    }

    static int status(String resposta) {
        return resposta.startsWith("HTTP/1.1 ") ? Integer.parseInt(resposta.substring(9, 12)) : 0;
    }

    private boolean ler() throws IOException {
        byte[] parte = new byte[4096];
        int quantos = conexao.getInputStream().read(parte);
        if (quantos > 0) {
            veio.write(parte, 0, quantos);
        }
        return quantos >= 0;
    }

    private boolean inteira() {
        String texto = texto();
        int corpo = texto.indexOf("\r\n\r\n");
        if (corpo < 0) {
            return false;
        }
        String cabeca = texto.substring(0, corpo).toLowerCase();
        int tamanho = cabeca.indexOf("content-length: ");
        return tamanho >= 0
                ? texto.length() - corpo - 4
                        >= Integer.parseInt(cabeca.substring(tamanho + 16)
                                .split("\r\n", 2)[0]
                                .strip())
                : texto.endsWith("\r\n0\r\n\r\n");
    }

    private String texto() {
        return veio.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        conexao.close();
    }
}
