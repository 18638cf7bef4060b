package br.central.comunicacao;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server that keeps what a test asks for and no more: how many came over how many connections and, where texts are kept,
 * what they said. It refuses a recipient as it was told to, and hangs up in the middle of one.
 */
class SmtpDeTeste implements AutoCloseable {

    private static final Pattern PARA = Pattern.compile("(?i)RCPT TO:\\s*<([^>]*)>.*");

    private final ServerSocket porta;
    private final boolean guarda;
    private final Set<Socket> abertas = ConcurrentHashMap.newKeySet();
    private final Map<String, String> recusados = new ConcurrentHashMap<>();
    private final Set<String> desligaEm = ConcurrentHashMap.newKeySet();
    private final List<String> recebidas = new CopyOnWriteArrayList<>();
    private final AtomicInteger quantas = new AtomicInteger();
    private final AtomicInteger conexoes = new AtomicInteger();

    private SmtpDeTeste(boolean guarda) {
        this.guarda = guarda;
        try {
            porta = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var escuta = new Thread(this::escutar, "smtp-de-teste");
        escuta.setDaemon(true);
        escuta.start();
    }

    static SmtpDeTeste queGuarda() {
        return new SmtpDeTeste(true);
    }

    static SmtpDeTeste queConta() {
        return new SmtpDeTeste(false);
    }

    int porta() {
        return porta.getLocalPort();
    }

    int quantas() {
        return quantas.get();
    }

    int conexoes() {
        return conexoes.get();
    }

    /** Each with its headers, as it came. */
    List<String> recebidas() {
        return recebidas;
    }

    /** @param resposta such as {@code 550 5.1.1 no such user} */
    void recusar(String destinatario, String resposta) {
        recusados.put(destinatario, resposta);
    }

    /** Takes the message to that recipient and hangs up before it says so, once. */
    void desligarDepoisDe(String destinatario) {
        desligaEm.add(destinatario);
    }

    @Override
    public void close() {
        try {
            porta.close();
            for (Socket aberta : abertas) {
                aberta.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void escutar() {
        while (!porta.isClosed()) {
            try {
                Socket conexao = porta.accept();
                abertas.add(conexao);
                conexoes.incrementAndGet();
                var conversa = new Thread(() -> conversar(conexao), "smtp-de-teste");
                conversa.setDaemon(true);
                conversa.start();
            } catch (IOException fechou) {
                return;
            }
        }
    }

    private void conversar(Socket conexao) {
        try (conexao) {
            var entrada = new BufferedReader(new InputStreamReader(conexao.getInputStream(), StandardCharsets.UTF_8));
            OutputStream saida = conexao.getOutputStream();
            dizer(saida, "220 teste");
            String para = "";
            for (String linha = entrada.readLine(); linha != null; linha = entrada.readLine()) {
                String comando = linha.length() < 4 ? "" : linha.substring(0, 4).toUpperCase();
                switch (comando) {
                    case "RCPT" -> {
                        Matcher endereco = PARA.matcher(linha);
                        para = endereco.matches() ? endereco.group(1) : "";
                        dizer(saida, recusados.getOrDefault(para, "250 2.1.5 ok"));
                    }
                    case "DATA" -> {
                        dizer(saida, "354 go on");
                        receber(entrada);
                        if (desligaEm.remove(para)) {
                            return;
                        }
                        dizer(saida, "250 2.0.0 taken");
                    }
                    case "QUIT" -> {
                        dizer(saida, "221 bye");
                        return;
                    }
                    default -> dizer(saida, "250 ok");
                }
            }
        } catch (IOException desligou) {
            // The other side is gone, or the test is over.
        } finally {
            abertas.remove(conexao);
        }
    }

    private void receber(BufferedReader entrada) throws IOException {
        StringBuilder texto = new StringBuilder();
        for (String linha = entrada.readLine(); linha != null && !linha.equals("."); linha = entrada.readLine()) {
            if (guarda) {
                texto.append(linha).append('\n');
            }
        }
        if (guarda) {
            recebidas.add(texto.toString());
        }
        quantas.incrementAndGet();
    }

    private static void dizer(OutputStream saida, String resposta) throws IOException {
        saida.write((resposta + "\r\n").getBytes(StandardCharsets.US_ASCII));
        saida.flush();
    }
}
