package br.central.seguranca.login;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Takes down in the trail what was refused for want of a right, wherever it was refused, and what was changed through the
 * engine's own interfaces, which know nothing of the trail. Of the address, the path alone.
 */
class VeOsPedidos extends OncePerRequestFilter {

    private static final String MOTOR = "^/(engine-rest|camunda/api/engine)/(engine/[^/]+/)?";

    private static final Map<Pattern, AtoVigiado> MUDANCAS = new LinkedHashMap<>();

    static {
        MUDANCAS.put(Pattern.compile(MOTOR + "(group|tenant)(/|$)"), AtoVigiado.GRUPO);
        MUDANCAS.put(Pattern.compile(MOTOR + "user(/|$)"), AtoVigiado.USUARIO);
        MUDANCAS.put(Pattern.compile("^/camunda/api/admin/auth/user/.+/(profile|credentials)"), AtoVigiado.USUARIO);
        MUDANCAS.put(Pattern.compile(MOTOR + "authorization(/|$)"), AtoVigiado.AUTORIZACAO);
        MUDANCAS.put(Pattern.compile(MOTOR + "deployment/(?!create$)"), AtoVigiado.MODELO);
        MUDANCAS.put(Pattern.compile(MOTOR + "(process|decision)-definition/"), AtoVigiado.MODELO);
    }

    /** A POST of the engine's interfaces asks, too: what it changes ends like this. */
    private static final Pattern POST_QUE_MUDA = Pattern.compile("/(create|unlock)/*$");

    private final Trilha trilha;
    private final UrlPathHelper caminhos = new UrlPathHelper();

    VeOsPedidos(Trilha trilha) {
        this.trilha = trilha;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        cadeia.doFilter(pedido, resposta);
        String caminho = caminhos.getPathWithinApplication(pedido);
        if (resposta.getStatus() == HttpStatus.FORBIDDEN.value()) {
            trilha.recusado(AtoVigiado.ACESSO, pedido.getMethod() + " " + caminho);
        } else if (HttpStatusCode.valueOf(resposta.getStatus()).is2xxSuccessful()) {
            mudanca(pedido.getMethod(), caminho)
                    .ifPresent(ato -> trilha.visto(ato, pedido.getMethod() + " " + caminho));
        }
    }

    private static Optional<AtoVigiado> mudanca(String metodo, String caminho) {
        if (HttpMethod.GET.matches(metodo) || HttpMethod.OPTIONS.matches(metodo) || HttpMethod.HEAD.matches(metodo)) {
            return Optional.empty();
        }
        if (HttpMethod.POST.matches(metodo) && !POST_QUE_MUDA.matcher(caminho).find()) {
            return Optional.empty();
        }
        return MUDANCAS.entrySet().stream()
                .filter(um -> um.getKey().matcher(caminho).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
