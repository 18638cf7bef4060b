package br.central.seguranca.motor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * The engine holds no text: its comments and attachments, which whoever reads the task reads, are written by nobody. What
 * there is to say is said in the case.
 */
class SemTextoNoMotor extends OncePerRequestFilter {

    private static final Pattern TEXTO = Pattern.compile("/(comment|attachment)(/|$)");

    private static final String RECUSA = """
            {"type":"about:blank","title":"Sem permissão","status":403,\
            "detail":"Comentários e anexos não se gravam no motor de processos: anote no próprio atendimento."}""";

    private final UrlPathHelper caminhos = new UrlPathHelper();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest pedido) {
        return HttpMethod.GET.matches(pedido.getMethod())
                || !TEXTO.matcher(caminhos.getPathWithinApplication(pedido)).find();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        resposta.setStatus(HttpStatus.FORBIDDEN.value());
        resposta.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        resposta.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resposta.getWriter().write(RECUSA);
    }
}
