package br.central.seguranca.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What open pages ask for again and again by themselves, which is nobody's doing, unless the page says that its user has just
 * touched it (see {@code js/central/gesto.js}).
 */
final class PedidoDaPagina {

    static final String GESTO = "X-Central-Gesto";

    private static final RequestMatcher REPETIDOS = new OrRequestMatcher(Stream.of(
                    "/tasklist/cartoes",
                    "/tasklist/eventos",
                    "/tasklist/atendimentos/{protocolo}/presenca",
                    "/api/indicadores/**",
                    "/cockpit/prazos/tabela",
                    "/cockpit/prazos/lista",
                    "/cockpit/lotes/{id}",
                    // The engine's own web apps: lists of tasks, the open task, batches.
                    "/camunda/api/engine/engine/{motor}/filter/**",
                    "/camunda/api/engine/engine/{motor}/task/{tarefa}",
                    "/camunda/api/engine/engine/{motor}/batch/**",
                    "/camunda/api/engine/engine/{motor}/history/batch/**")
            .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toList());

    private PedidoDaPagina() {}

    static boolean eh(HttpServletRequest pedido) {
        return pedido.getHeader(GESTO) == null && REPETIDOS.matches(pedido);
    }
}
