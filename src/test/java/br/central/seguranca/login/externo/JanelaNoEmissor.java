package br.central.seguranca.login.externo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody's browser at the provider, up to where it sends back. */
final class JanelaNoEmissor {

    private final HttpClient cliente = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String emissor;

    JanelaNoEmissor(String emissor) {
        this.emissor = emissor;
    }

    /** Logs in as that person, and gives the path and query it is sent back to the application with. */
    String entrar(String pedido, String sujeito) {
        String destino = para(HttpRequest.newBuilder(URI.create(pedido))
                .header("Accept", "text/html")
                .GET());
        if (destino.startsWith(emissor)) {
            String corpo = "username=" + sujeito + "&password=" + EmissorDeTeste.SENHA;
            destino = para(HttpRequest.newBuilder(URI.create(emissor + "/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(corpo)));
            destino = para(HttpRequest.newBuilder(URI.create(destino))
                    .header("Accept", "text/html")
                    .GET());
        }
        URI volta = URI.create(destino);
        return volta.getRawPath() + "?" + volta.getRawQuery();
    }

    private String para(HttpRequest.Builder pedido) {
        try {
            HttpResponse<String> resposta = cliente.send(pedido.build(), BodyHandlers.ofString());
            String destino = resposta.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new IllegalStateException(
                            resposta.statusCode() + " em " + resposta.uri() + ": " + resposta.body()));
            return resposta.uri().resolve(destino).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
