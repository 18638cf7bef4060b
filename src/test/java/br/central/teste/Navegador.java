package br.central.teste;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A client of the served application, for what {@code MockMvc} does not reach: cookies kept, redirects not followed. */
public class Navegador {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient cliente = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String raiz;
    private final Optional<String> credencial;

    private Navegador(int porta, Optional<String> credencial) {
        this.raiz = "http://localhost:" + porta;
        this.credencial = credencial;
    }

    public static Navegador anonimo(int porta) {
        return new Navegador(porta, Optional.empty());
    }

    /** Sends user and password with each request (HTTP Basic). */
    public static Navegador comCredencial(int porta, String usuario, String senha) {
        String texto = Base64.getEncoder().encodeToString((usuario + ":" + senha).getBytes(StandardCharsets.UTF_8));
        return new Navegador(porta, Optional.of("Basic " + texto));
    }

    /** Logged in through the login page, with the password of the demonstration. */
    public static Navegador logado(int porta, String usuario) {
        Navegador navegador = anonimo(porta);
        HttpResponse<String> resposta = navegador.entrar(usuario, "demo");
        if (!resposta.headers().firstValue("Location").orElse("").matches(".*:\\d+/|/")) {
            throw new IllegalStateException(usuario + " não entrou: " + resposta.headers());
        }
        return navegador;
    }

    public HttpResponse<String> entrar(String usuario, String senha) {
        return formulario(
                "/login",
                Map.of(
                        "username",
                        usuario,
                        "password",
                        senha,
                        "_csrf",
                        tokenDe(get("/login").body())));
    }

    public HttpResponse<String> get(String caminho, String... cabecalhos) {
        HttpRequest.Builder pedido = pedido(caminho).GET();
        return enviar(cabecalhos.length == 0 ? pedido : pedido.headers(cabecalhos));
    }

    /** An answer that goes on: its lines as they come; closing them leaves. */
    public HttpResponse<Stream<String>> linhas(String caminho) {
        return enviar(pedido(caminho).GET(), HttpResponse.BodyHandlers.ofLines());
    }

    public HttpResponse<String> post(String caminho, String json, String... cabecalhos) {
        HttpRequest.Builder pedido = pedido(caminho).header("Content-Type", "application/json");
        if (cabecalhos.length > 0) {
            pedido.headers(cabecalhos);
        }
        return enviar(pedido.POST(BodyPublishers.ofString(json)));
    }

    /** Logged in, and with a page of the web apps open: {@link #pelosApps} sends what they send. */
    public static Navegador nosApps(int porta, String usuario) {
        Navegador navegador = logado(porta, usuario);
        navegador.get("/camunda/app/welcome/default/");
        return navegador;
    }

    /** Any request of a page's or a web app's script, with the tokens of both. */
    public HttpResponse<String> pelosApps(String metodo, String caminho, String json) {
        HttpRequest.Builder pedido = pedido(caminho)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("X-CSRF-TOKEN", cookie("CENTRAL-CSRF"));
        if (!json.isEmpty()) {
            pedido.header("Content-Type", "application/json");
        }
        return enviar(pedido.method(metodo, BodyPublishers.ofString(json)));
    }

    /** The status alone, of an answer that may go on. */
    public int statusDe(String caminho) {
        HttpResponse<Stream<String>> resposta = linhas(caminho);
        resposta.body().close();
        return resposta.statusCode();
    }

    public HttpResponse<String> put(String caminho, String json) {
        return enviar(pedido(caminho).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> excluir(String caminho, String... cabecalhos) {
        HttpRequest.Builder pedido = pedido(caminho).DELETE();
        return enviar(cabecalhos.length == 0 ? pedido : pedido.headers(cabecalhos));
    }

    /** Without a body. */
    public HttpResponse<String> enviar(String metodo, String caminho) {
        return enviar(pedido(caminho).method(metodo, BodyPublishers.noBody()));
    }

    public HttpResponse<String> formulario(String caminho, Map<String, String> campos) {
        String corpo = campos.entrySet().stream()
                .map(campo -> campo.getKey() + "=" + URLEncoder.encode(campo.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return enviar(pedido(caminho)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(corpo)));
    }

    /** Uploads one file to the engine as a deployment of that name. */
    public HttpResponse<String> implantar(String nome, String arquivo, String conteudo) {
        return emPartes(
                "/engine-rest/deployment/create",
                "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n" + nome + "\r\n"
                        + parte("data", arquivo, conteudo));
    }

    /** Uploads one file. */
    public HttpResponse<String> mandarArquivo(String caminho, String campo, String arquivo, String conteudo) {
        return emPartes(caminho, parte(campo, arquivo, conteudo));
    }

    private static String parte(String campo, String arquivo, String conteudo) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + campo + "\"; filename=\"" + arquivo
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + conteudo + "\r\n";
    }

    private HttpResponse<String> emPartes(String caminho, String partes) {
        return enviar(pedido(caminho)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(partes + "--x--\r\n")));
    }

    /** Uploads one file in the part {@code arquivo}, as a page's script does. */
    public HttpResponse<String> arquivo(String metodo, String caminho, String nome, String tipo, String conteudo) {
        String corpo = "--x\r\nContent-Disposition: form-data; name=\"arquivo\"; filename=\"" + nome
                + "\"\r\nContent-Type: " + tipo + "\r\n\r\n" + conteudo + "\r\n--x--\r\n";
        return enviar(pedido(caminho)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("X-CSRF-TOKEN", cookie("CENTRAL-CSRF"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .method(metodo, BodyPublishers.ofString(corpo)));
    }

    public String cookie(String nome) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(nome))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** What a page's form sends back to show that it is of this session. */
    public static String tokenDe(String pagina) {
        Matcher campo = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(pagina);
        return campo.find() ? campo.group(1) : "";
    }

    private HttpRequest.Builder pedido(String caminho) {
        HttpRequest.Builder pedido = HttpRequest.newBuilder(URI.create(raiz + caminho));
        credencial.ifPresent(valor -> pedido.header("Authorization", valor));
        return pedido;
    }

    private HttpResponse<String> enviar(HttpRequest.Builder pedido) {
        return enviar(pedido, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> enviar(HttpRequest.Builder pedido, HttpResponse.BodyHandler<T> leitura) {
        try {
            return cliente.send(pedido.build(), leitura);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
