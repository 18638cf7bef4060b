package br.central.seguranca.limites;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** An answer where nothing of the application is left to give one: for programs a problem, for people a page. */
final class RespostaSimples {

    private static final List<String> DE_PROGRAMAS =
            List.of("/api/", "/engine-rest/", "/actuator/", "/v3/", "/camunda/api/");

    private static final String PAGINA = """
            <!DOCTYPE html>
            <html lang="pt-BR">
            <head>
              <meta charset="UTF-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Central de Atendimento</title>
              <link rel="stylesheet" href="/css/entrada.css">
            </head>
            <body><main class="entrada"><h1>%s</h1><p>%s</p><p><a href="/">Ir para o início</a></p></main></body>
            </html>
            """;

    private RespostaSimples() {}

    static boolean dePrograma(String caminho) {
        return DE_PROGRAMAS.stream().anyMatch(caminho::startsWith);
    }

    static void escrever(String caminho, HttpServletResponse resposta, HttpStatus status, String detalhe)
            throws IOException {
        boolean programa = dePrograma(caminho);
        resposta.setStatus(status.value());
        resposta.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        resposta.setHeader("X-Content-Type-Options", "nosniff");
        resposta.setContentType(
                programa ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        String titulo = titulo(status);
        String texto = programa
                ? "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(titulo, status.value(), detalhe)
                : PAGINA.formatted(titulo, detalhe);
        byte[] bytes = texto.getBytes(StandardCharsets.UTF_8);
        resposta.setContentLength(bytes.length);
        resposta.getOutputStream().write(bytes);
    }

    private static String titulo(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "Não autenticado";
            case REQUEST_TIMEOUT -> "Envio lento demais";
            case PAYLOAD_TOO_LARGE -> "Conteúdo grande demais";
            case SERVICE_UNAVAILABLE -> "Indisponível agora";
            default -> "Requisição malformada";
        };
    }
}
