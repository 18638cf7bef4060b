package br.central.anexos;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speaks to a ClamAV daemon over TCP: {@code zINSTREAM}, then the file in pieces that carry their length, then a length of
 * zero. One connection per file. (The client library there is for this brings Kotlin's runtime for the sake of these lines.)
 */
final class ClamAv implements Antivirus {

    private static final int PEDACO = 64 * 1024;

    /** A verdict is one line. */
    private static final int MAIOR_RESPOSTA = 4096;

    private static final Pattern ACHADO = Pattern.compile("stream: ([\\x21-\\x7e]{1,100}) FOUND");

    private final InetSocketAddress endereco;
    private final Duration conexao;
    private final Duration resposta;

    ClamAv(AntivirusProperties propriedades) {
        String[] partes = propriedades.endereco().strip().split(":(?=\\d+$)");
        if (partes.length != 2) {
            throw new IllegalArgumentException(
                    "central.anexos.antivirus.endereco tem de ser host:porta, e é «" + propriedades.endereco() + "»");
        }
        this.endereco = InetSocketAddress.createUnresolved(partes[0], Integer.parseInt(partes[1]));
        this.conexao = propriedades.conexao();
        this.resposta = propriedades.resposta();
    }

    @Override
    public Optional<String> examinar(Path arquivo) throws NaoExaminou {
        String veredito = conversar(resposta, saida -> enviar(arquivo, saida));
        Matcher achado = ACHADO.matcher(veredito);
        if (achado.matches()) {
            return Optional.of(achado.group(1));
        }
        if (veredito.equals("stream: OK")) {
            return Optional.empty();
        }
        throw new NaoExaminou("respondeu «" + veredito + "»");
    }

    @Override
    public void responder() throws NaoExaminou {
        String eco = conversar(conexao, saida -> saida.write("zPING\0".getBytes(StandardCharsets.US_ASCII)));
        if (!eco.equals("PONG")) {
            throw new NaoExaminou("respondeu «" + eco + "»");
        }
    }

    private interface Fala {
        void dizer(DataOutputStream saida) throws IOException;
    }

    private static void enviar(Path arquivo, DataOutputStream saida) throws IOException {
        saida.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        try (InputStream bytes = Files.newInputStream(arquivo)) {
            byte[] pedaco = new byte[PEDACO];
            for (int lidos = bytes.read(pedaco); lidos >= 0; lidos = bytes.read(pedaco)) {
                saida.writeInt(lidos);
                saida.write(pedaco, 0, lidos);
            }
        }
        saida.writeInt(0);
    }

    /** A daemon that hangs also stops reading, which no timeout of a socket notices: at the end of the time it is closed. */
    private String conversar(Duration prazo, Fala fala) throws NaoExaminou {
        CompletableFuture<Void> relogio = new CompletableFuture<>();
        try (Socket linha = new Socket()) {
            linha.connect(
                    new InetSocketAddress(endereco.getHostString(), endereco.getPort()), (int) conexao.toMillis());
            relogio.orTimeout(prazo.toMillis(), TimeUnit.MILLISECONDS).exceptionally(acabou -> fechar(linha));
            IOException cortada = null;
            try {
                DataOutputStream saida = new DataOutputStream(linha.getOutputStream());
                fala.dizer(saida);
                saida.flush();
            } catch (IOException falha) {
                // It stops listening when it has seen enough, and may have said why.
                cortada = falha;
            }
            return veredito(linha, cortada);
        } catch (NaoExaminou semResposta) {
            throw semResposta;
        } catch (IOException falha) {
            throw new NaoExaminou(falha);
        } finally {
            relogio.complete(null);
        }
    }

    private static String veredito(Socket linha, IOException cortada) throws IOException {
        try {
            String dito = new String(linha.getInputStream().readNBytes(MAIOR_RESPOSTA), StandardCharsets.ISO_8859_1);
            int fim = dito.indexOf('\0');
            if (fim >= 0) {
                return dito.substring(0, fim);
            }
        } catch (IOException falha) {
            throw cortada == null ? falha : cortada;
        }
        throw cortada == null ? new NaoExaminou("a conversa foi cortada") : cortada;
    }

    private static Void fechar(Socket linha) {
        try {
            linha.close();
        } catch (IOException jaFechada) {
            return null;
        }
        return null;
    }
}
