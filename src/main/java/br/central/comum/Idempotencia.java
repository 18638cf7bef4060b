package br.central.comum;

import br.central.comum.Respostas.Chave;
import br.central.comum.Respostas.Resposta;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * {@code Idempotency-Key} on every POST of the API, without the controllers knowing. The controller runs inside one
 * transaction that also keeps its serialized answer: work and record commit together or not at all, and the answer
 * leaves only after the commit. Only successes are kept; a refusal or failure undoes everything and frees the key.
 *
 * <p>A handler adapter and not a filter, so that failures, those of the commit included, go the way of all others to
 * {@link ProblemaHandler}. Requests without the header pass straight to Spring's own adapter.
 */
@Component
class Idempotencia implements HandlerAdapter, Ordered {

    static final String CABECALHO = "Idempotency-Key";
    static final String REPETIDA = "Idempotency-Replayed";

    private static final Pattern CHAVE = Pattern.compile("[\\x20-\\x7E]{1,200}");

    private final RequestMappingHandlerAdapter spring;
    private final PlatformTransactionManager transacoes;
    private final Respostas respostas;
    private final RetryTemplate corridas = RetryTemplate.builder()
            .maxAttempts(4)
            .uniformRandomBackoff(1, 100)
            .retryOn(ConcurrencyFailureException.class)
            .build();
    private final Set<Chave> emAndamento = ConcurrentHashMap.newKeySet();

    Idempotencia(
            @Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter spring,
            PlatformTransactionManager transacoes,
            Respostas respostas) {
        this.spring = spring;
        this.transacoes = transacoes;
        this.respostas = respostas;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean supports(Object handler) {
        return spring.supports(handler);
    }

    @Override
    public ModelAndView handle(HttpServletRequest pedido, HttpServletResponse resposta, Object handler)
            throws Exception {
        String valor = pedido.getHeader(CABECALHO);
        if (valor == null || !aplicaSe(pedido)) {
            return spring.handle(pedido, resposta, handler);
        }
        Chave chave = new Chave(Objects.requireNonNullElse(pedido.getRemoteUser(), ""), valida(valor));
        if (!emAndamento.add(chave)) {
            throw aindaEmAndamento();
        }
        try {
            umaVez(chave, relegivel(pedido), resposta, handler);
            return null;
        } finally {
            emAndamento.remove(chave);
        }
    }

    @Override
    @Deprecated
    public long getLastModified(HttpServletRequest pedido, Object handler) {
        return -1;
    }

    private static boolean aplicaSe(HttpServletRequest pedido) {
        return "POST".equals(pedido.getMethod())
                && pedido.getRequestURI().startsWith(pedido.getContextPath() + "/api/");
    }

    private static String valida(String valor) {
        if (valor.isBlank() || !CHAVE.matcher(valor).matches()) {
            throw new Recusa.Malformado(CABECALHO + " deve ter de 1 a 200 caracteres visíveis, sem acentos.");
        }
        return valor;
    }

    /** A form is parsed by the container and read again as it is; any other body is buffered. */
    private static HttpServletRequest relegivel(HttpServletRequest pedido) throws IOException {
        String tipo = String.valueOf(pedido.getContentType()).toLowerCase(Locale.ROOT);
        boolean formulario =
                tipo.startsWith("multipart/") || tipo.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        return formulario ? pedido : new PedidoLido(pedido);
    }

    private void umaVez(Chave chave, HttpServletRequest pedido, HttpServletResponse resposta, Object handler)
            throws Exception {
        String resumo = ResumoDoPedido.de(pedido);
        Optional<Resposta> anterior = respostas.procurar(chave);
        if (anterior.isPresent()) {
            repetir(anterior.get(), resumo, resposta);
            return;
        }
        corridas.execute(tentativa -> {
            emTransacao(chave, resumo, pedido, resposta, handler);
            return null;
        });
    }

    /** Nothing has been sent while it can still fail, so the one that came second in a race is done again. */
    private void emTransacao(
            Chave chave, String resumo, HttpServletRequest pedido, HttpServletResponse resposta, Object handler)
            throws Exception {
        ContentCachingResponseWrapper retida = new ContentCachingResponseWrapper(resposta);
        TransactionStatus transacao = transacoes.getTransaction(new DefaultTransactionDefinition());
        try {
            executar(chave, resumo, pedido, retida, handler, transacao);
        } catch (Throwable falha) {
            transacoes.rollback(transacao);
            throw falha;
        }
        transacoes.commit(transacao);
        retida.copyBodyToResponse();
    }

    private void executar(
            Chave chave,
            String resumo,
            HttpServletRequest pedido,
            ContentCachingResponseWrapper resposta,
            Object handler,
            TransactionStatus transacao)
            throws Exception {
        try {
            respostas.ocupar(chave, resumo);
        } catch (DuplicateKeyException outroNo) {
            throw aindaEmAndamento();
        }
        if (spring.handle(pedido, resposta, handler) != null) {
            throw new IllegalStateException("Um POST da API responde com corpo, não com uma página.");
        }
        if (resposta.getStatus() >= 400) {
            transacao.setRollbackOnly();
        } else {
            respostas.guardar(chave, aGuardar(resumo, resposta));
        }
    }

    private static Resposta aGuardar(String resumo, ContentCachingResponseWrapper resposta) {
        return new Resposta(
                resumo,
                resposta.getStatus(),
                resposta.getContentType(),
                resposta.getHeader(HttpHeaders.LOCATION),
                resposta.getContentAsByteArray());
    }

    private static void repetir(Resposta anterior, String resumo, HttpServletResponse resposta) throws IOException {
        if (!anterior.resumo().equals(resumo)) {
            throw new Recusa.RegraNaoAtendida(
                    "Esta " + CABECALHO + " já foi usada em outra requisição. Use uma chave nova.");
        }
        resposta.setStatus(anterior.status());
        resposta.setHeader(REPETIDA, "true");
        if (StringUtils.hasText(anterior.local())) {
            resposta.setHeader(HttpHeaders.LOCATION, anterior.local());
        }
        if (StringUtils.hasText(anterior.tipo())) {
            resposta.setContentType(anterior.tipo());
        }
        resposta.getOutputStream().write(anterior.corpo());
    }

    private static Recusa aindaEmAndamento() {
        return new Recusa.EstadoNaoPermite("A primeira requisição com esta " + CABECALHO
                + " ainda está em andamento. Tente de novo em instantes.");
    }
}
