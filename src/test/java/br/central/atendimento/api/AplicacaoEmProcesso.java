package br.central.atendimento.api;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The application started as its users start it, in a process of its own that can be killed. */
public final class AplicacaoEmProcesso implements AutoCloseable {

    private static final Pattern PORTA = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern PRONTA = Pattern.compile("Started CentralApplication");

    private final HttpClient cliente = HttpClient.newHttpClient();
    private final Process processo;
    private final Path saida;
    private final int porta;

    private AplicacaoEmProcesso(Process processo, Path saida) {
        this.processo = processo;
        this.saida = saida;
        Awaitility.await().atMost(Duration.ofMinutes(5)).until(this::subiu);
        Matcher achada = PORTA.matcher(texto());
        if (!achada.find()) {
            throw new IllegalStateException("A aplicação não subiu: " + texto());
        }
        this.porta = Integer.parseInt(achada.group(1));
    }

    public static AplicacaoEmProcesso iniciar(Path pasta, String... argumentos) throws IOException {
        return iniciar(pasta, "-XX:TieredStopAtLevel=1", argumentos);
    }

    /** With an option of the JVM. */
    public static AplicacaoEmProcesso iniciar(Path pasta, String opcao, String[] argumentos) throws IOException {
        List<String> todos = new ArrayList<>(List.of(
                "--spring.profiles.active=queda",
                "--logging.level.root=warn",
                "--logging.level.org.springframework.boot.web.embedded.tomcat=info",
                "--logging.level.br.central=info",
                "--central.demo.usuarios=true",
                "--central.demo.senha=demo",
                "--central.login.segundo-fator.grupos=",
                // Whoever looks afterwards for all that was done reads more than a person may.
                "--central.limites.atos.leitura-de-caso.vezes=0",
                "--central.demo.atendimentos=0"));
        todos.addAll(List.of(argumentos));
        Path saida = Files.createTempFile(pasta, "saida", ".log");
        return new AplicacaoEmProcesso(processo(pasta, saida, opcao, todos), saida);
    }

    /** What it says where it is not to come up: with these arguments alone, as in production. */
    public static String recusada(Path pasta, String... argumentos) throws IOException, InterruptedException {
        Path saida = Files.createTempFile(pasta, "saida", ".log");
        Process processo = processo(pasta, saida, "-XX:TieredStopAtLevel=1", List.of(argumentos));
        try {
            boolean acabou = processo.waitFor(5, TimeUnit.MINUTES);
            String texto = Files.readString(saida, StandardCharsets.UTF_8);
            if (!acabou || processo.exitValue() == 0) {
                throw new IllegalStateException("A aplicação subiu: " + texto);
            }
            return texto;
        } finally {
            processo.destroyForcibly();
        }
    }

    private static Process processo(Path pasta, Path saida, String opcao, List<String> argumentos) throws IOException {
        List<String> comando = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                opcao,
                "-cp",
                semClassesDeTeste(),
                "br.central.CentralApplication",
                "--server.port=0"));
        comando.addAll(argumentos);
        return new ProcessBuilder(comando)
                .directory(pasta.toFile())
                .redirectErrorStream(true)
                .redirectOutput(saida.toFile())
                .start();
    }

    private static String semClassesDeTeste() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(item -> !item.endsWith("test-classes") && !item.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean subiu() {
        return !processo.isAlive() || PRONTA.matcher(texto()).find();
    }

    private String texto() {
        try {
            return Files.readString(saida, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String quem, String caminho) throws IOException, InterruptedException {
        return cliente.send(pedido(quem, caminho).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> semLogin(String caminho) throws IOException, InterruptedException {
        return cliente.send(
                HttpRequest.newBuilder(endereco(caminho)).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** How many bytes came, kept nowhere. */
    public long baixar(String quem, String caminho) throws IOException, InterruptedException {
        HttpResponse<InputStream> resposta =
                cliente.send(pedido(quem, caminho).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        if (resposta.statusCode() != 200) {
            throw new IllegalStateException(caminho + " respondeu " + resposta.statusCode());
        }
        try (InputStream corpo = resposta.body()) {
            return corpo.transferTo(OutputStream.nullOutputStream());
        }
    }

    HttpResponse<String> post(String quem, String caminho, String json) throws IOException, InterruptedException {
        HttpRequest.Builder pedido = pedido(quem, caminho).header("Content-Type", "application/json");
        return cliente.send(
                pedido.POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** By any method. */
    public HttpResponse<String> pedir(String metodo, String quem, String caminho, String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder pedido = pedido(quem, caminho).header("Content-Type", "application/json");
        return cliente.send(
                pedido.method(metodo, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder pedido(String quem, String caminho) {
        byte[] credencial = (quem + ":demo").getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(endereco(caminho))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credencial));
    }

    private URI endereco(String caminho) {
        return URI.create("http://localhost:" + porta + caminho);
    }

    public int porta() {
        return porta;
    }

    long pid() {
        return processo.pid();
    }

    /** As {@code kill -9}: nothing is written, closed or said goodbye to. */
    void matar() throws InterruptedException {
        processo.destroyForcibly();
        processo.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        matar();
    }
}
