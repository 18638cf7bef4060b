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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final int LEMBRADOS = 100_000;

    /** @param ids of those shown together, none of what {@code alvo} tells alone */
    record Visto(AtoVigiado ato, String quem, String alvo, List<Long> ids) {}

    private record Lembrado(AtoVigiado ato, String quem, Object qual) {}

    private final Trilha trilha;
    private final Cache<Lembrado, Boolean> haPouco;

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
        if (visto.ids().isEmpty()) {
            if (!lembrado(visto, visto.alvo())) {
                escrever(visto, visto.alvo(), List.of(visto.alvo()));
            }
            return;
        }
        List<Long> novos =
                visto.ids().stream().filter(id -> !lembrado(visto, id)).sorted().toList();
        int cabem = novos.isEmpty() ? 1 : quantosCabem(visto.alvo(), novos.get(novos.size() - 1));
        for (int de = 0; de < novos.size(); de += cabem) {
            List<Long> linha = novos.subList(de, Math.min(de + cabem, novos.size()));
            String ids = linha.stream().map(String::valueOf).collect(Collectors.joining(","));
            escrever(visto, visto.alvo() + " " + ids, linha);
        }
    }

    /** All of a search, unless the ids are beyond a hundred million. */
    private static int quantosCabem(String alvo, long maior) {
        return (TrilhaNoBanco.MAIOR_ALVO - alvo.length())
                / (1 + String.valueOf(maior).length());
    }

    private boolean lembrado(Visto visto, Object qual) {
        return visto.ato().leitura() && haPouco.getIfPresent(new Lembrado(visto.ato(), visto.quem(), qual)) != null;
    }

    private void escrever(Visto visto, String alvo, List<?> quais) {
        try {
            trilha.anotar(visto.ato(), Trilha.Desfecho.FEITO, visto.quem(), alvo);
            if (visto.ato().leitura()) {
                quais.forEach(um -> haPouco.put(new Lembrado(visto.ato(), visto.quem(), um), Boolean.TRUE));
            }
        } catch (DataAccessException | TransactionException semBanco) {
            // It has been shown by now; the log is what is left.
            LOG.error("Não foi para a trilha: {} de {} por {}", visto.ato(), alvo, visto.quem(), semBanco);
        }
    }
}
