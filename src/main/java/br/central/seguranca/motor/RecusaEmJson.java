package br.central.seguranca.motor;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers before the engine does, in the shape of a problem that its web apps read too ({@code message}). */
final class RecusaEmJson {

    private static final String CORPO = """
            {"type":"%1$s","title":"%2$s","status":%3$d,"message":"%4$s","detail":"%4$s"}""";

    private RecusaEmJson() {}

    static void semPermissao(HttpServletResponse resposta, String porque) throws IOException {
        escrever(resposta, HttpStatus.FORBIDDEN, "SemPermissao", "Sem permissão", porque);
    }

    static void escrever(HttpServletResponse resposta, HttpStatus status, String tipo, String titulo, String porque)
            throws IOException {
        resposta.setStatus(status.value());
        resposta.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        resposta.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resposta.getOutputStream()
                .write(CORPO.formatted(tipo, titulo, status.value(), porque).getBytes(StandardCharsets.UTF_8));
    }
}
