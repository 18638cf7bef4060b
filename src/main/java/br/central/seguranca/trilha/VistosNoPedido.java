package br.central.seguranca.trilha;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a request showed is written as it ends, so that reading opens no second transaction inside its own. */
class VistosNoPedido extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(VistosNoPedido.class);

    private static final String ATRIBUTO = VistosNoPedido.class.getName();

    /** How long the same, read by the same person, counts once. */
    static final Duration DE_NOVO = Duration.ofMinutes(10);

    private static final int LEMBRADOS = 50_000;

    record Visto(AtoVigiado ato, String quem, String alvo) {}

    private final Trilha trilha;
    private final Cache<Visto, Boolean> haPouco;

    VistosNoPedido(Trilha trilha, Clock relogio) {
        this.trilha = trilha;
        this.haPouco = Caffeine.newBuilder()
                .maximumSize(LEMBRADOS)
                .expireAfterWrite(DE_NOVO)
                .ticker(() -> Duration.between(Instant.EPOCH, relogio.instant()).toNanos())
                .build();
    }

    /** Nothing when no request is being answered. */
    static void acrescentar(Visto visto) {
        RequestAttributes pedido = RequestContextHolder.getRequestAttributes();
        if (pedido == null) {
            return;
        }
        @SuppressWarnings("unchecked")
        var vistos = (Set<Visto>) pedido.getAttribute(ATRIBUTO, RequestAttributes.SCOPE_REQUEST);
        if (vistos == null) {
            vistos = new LinkedHashSet<>();
            pedido.setAttribute(ATRIBUTO, vistos, RequestAttributes.SCOPE_REQUEST);
        }
        vistos.add(visto);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        try {
            cadeia.doFilter(pedido, resposta);
        } finally {
            if (pedido.getAttribute(ATRIBUTO) instanceof Set<?> vistos) {
                vistos.forEach(um -> escrever((Visto) um));
            }
        }
    }

    private void escrever(Visto visto) {
        if (visto.ato().leitura() && haPouco.getIfPresent(visto) != null) {
            return;
        }
        try {
            trilha.anotar(visto.ato(), Trilha.Desfecho.FEITO, visto.quem(), visto.alvo());
            if (visto.ato().leitura()) {
                haPouco.put(visto, Boolean.TRUE);
            }
        } catch (DataAccessException | TransactionException semBanco) {
            // It has been shown by now; the log is what is left.
            LOG.error("Não foi para a trilha: {} de {} por {}", visto.ato(), visto.alvo(), visto.quem(), semBanco);
        }
    }
}
