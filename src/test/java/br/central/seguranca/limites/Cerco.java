package br.central.seguranca.limites;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Connections from fifty addresses of this machine, all opened at once and each kept up, a few bytes now and then, as long as
 * the server bears it.
 */
final class Cerco implements Runnable, AutoCloseable {

    static final int SEM_RESPOSTA = 0;

    private static final int ENDERECOS = 50;
    private static final long GOTA = 500_000_000;
    private static final String FORMULARIO = "Content-Type: application/x-www-form-urlencoded\r\n";

    /** Header of the request, and what follows a bit at a time. */
    private enum Modo {
        GRANDE("POST /login HTTP/1.1\r\nHost: localhost\r\n" + FORMULARIO + "Content-Length: 90000000\r\n\r\n", "x"),
        LENTO("POST /login HTTP/1.1\r\nHost: localhost\r\n" + FORMULARIO + "Content-Length: 5000\r\n\r\n", "x"),
        GRANDE_EM_PEDACOS(
                "POST /login HTTP/1.1\r\nHost: localhost\r\n" + FORMULARIO + "Transfer-Encoding: chunked\r\n\r\n",
                "4000\r\n" + "x".repeat(0x4000) + "\r\n"),
        LENTO_EM_PEDACOS(
                "POST /api/atendimentos HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n",
                "1\r\n \r\n"),
        EM_PARTES(
                "POST /api/atendimentos/1/anexos HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 60000\r\n\r\n--x\r\n",
                "x"),
        CABECALHO_LENTO("GET /login HTTP/1.1\r\nHost: localhost\r\nX-Devagar: ", "x"),
        /** Asks for a large file again and again, and takes nothing. */
        SEM_LER(
                "GET /webjars/camunda/lib/deps.js HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /webjars/camunda/lib/deps.js HTTP/1.1\r\nHost: localhost\r\n\r\n");

        private final byte[] cabeca;
        private final byte[] gota;

        Modo(String cabeca, String gota) {
            this.cabeca = cabeca.getBytes(StandardCharsets.ISO_8859_1);
            this.gota = gota.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** How long those who are not thrown out by then keep on. */
    private static final Duration PACIENCIA = Duration.ofSeconds(20);

    private final int porta;
    private final int quantas;
    private final List<Sitiante> sitiantes = new ArrayList<>();
    private final Map<Integer, Integer> respostas = new ConcurrentSkipListMap<>();
    private final long inicio = System.nanoTime();
    private volatile int abertas;
    private volatile long fim;
    private volatile Exception falha;

    Cerco(int porta, int quantas) {
        this.porta = porta;
        this.quantas = quantas;
        this.abertas = quantas;
    }

    @Override
    public void run() {
        try {
            for (int qual = 0; qual < quantas; qual++) {
                sitiantes.add(new Sitiante(qual));
            }
            while (abertas > 0 && System.nanoTime() - inicio < PACIENCIA.toNanos()) {
                long rodada = System.nanoTime();
                for (Sitiante um : sitiantes) {
                    if (!um.fechado && !um.insistir()) {
                        um.fechar();
                    }
                }
                LockSupport.parkNanos(GOTA - (System.nanoTime() - rodada));
            }
            for (Sitiante um : sitiantes) {
                if (!um.fechado) {
                    um.fechar();
                }
            }
        } catch (IOException naoAbriu) {
            falha = naoAbriu;
        } finally {
            fim = System.nanoTime();
            abertas = 0;
        }
    }

    /** How many connections are still up. */
    int abertas() {
        return abertas;
    }

    Exception falha() {
        return falha;
    }

    Duration durou() {
        return Duration.ofNanos(fim - inicio);
    }

    /** How many got which status. */
    Map<Integer, Integer> respostas() {
        return new TreeMap<>(respostas);
    }

    @Override
    public void close() {
        sitiantes.forEach(Sitiante::fechar);
    }

    private final class Sitiante {

        private final Modo modo;
        private final SocketChannel conexao = SocketChannel.open();
        private final ByteBuffer veio = ByteBuffer.allocate(64);
        private final ByteBuffer resto = ByteBuffer.allocate(8192);
        private boolean fechado;

        Sitiante(int qual) throws IOException {
            modo = Modo.values()[qual % Modo.values().length];
            if (modo == Modo.SEM_LER) {
                conexao.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
            }
            conexao.bind(new InetSocketAddress("127.0.1." + (1 + qual % ENDERECOS), 0));
            conexao.connect(new InetSocketAddress("127.0.0.1", porta));
            conexao.configureBlocking(false);
            conexao.write(ByteBuffer.wrap(modo.cabeca));
        }

        /** @return whether it is still borne */
        private boolean insistir() {
            try {
                if (modo != Modo.SEM_LER && !ler()) {
                    return false;
                }
                conexao.write(ByteBuffer.wrap(modo.gota));
                return true;
            } catch (IOException fechou) {
                return false;
            }
        }

        private boolean ler() throws IOException {
            int quantos = conexao.read(veio.hasRemaining() ? veio : resto.clear());
            return quantos >= 0;
        }

        private void fechar() {
            if (fechado) {
                return;
            }
            fechado = true;
            abertas--;
            try (conexao) {
                while (veio.hasRemaining() && conexao.read(veio) > 0) {}
            } catch (IOException jaEra) {
                // What came before it was closed is what counts.
            }
            String resposta = new String(veio.array(), 0, veio.position(), StandardCharsets.ISO_8859_1);
            respostas.merge(PedidoCru.status(resposta), 1, Integer::sum);
        }
    }
}
