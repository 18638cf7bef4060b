package br.central.seguranca.limites;

import br.central.comum.CorpoRecusado;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Before anything of the application sees a request with a body. A thread reads a body as slowly as it is sent, and of who
 * has not logged in somebody always does: for the token of a form, for instance. So theirs is read here, whole, small and soon, or
 * refused. That of a session, and of a program whose password was right, is read by whoever wants it, under limits of its own. What was
 * left unread is read to its end under the same limits, or the connection is closed.
 */
final class PortaDosCorpos extends ValveBase {

    /** More is no upload of ours. */
    private static final long MAIOR_ENVIO = 30L * 1024 * 1024;

    private static final long DESPEDIDA = 2_000_000_000L;

    private final LimitesProperties.Anonimos anonimos;
    private final LimitesProperties.Conhecidos conhecidos;
    private final Lugares dosArquivos;
    private final Lugares dosAnonimos;
    private final Lugares dosConhecidos;
    private final Supplier<MeterRegistry> metricas;
    private final LongSupplier relogio;

    PortaDosCorpos(LimitesProperties limites, Supplier<MeterRegistry> metricas) {
        super(true);
        this.anonimos = limites.anonimos();
        this.conhecidos = limites.conhecidos();
        this.dosArquivos = new Lugares(anonimos.arquivos(), anonimos.arquivosPorEndereco());
        this.dosAnonimos = new Lugares(anonimos.aoMesmoTempo(), anonimos.porEndereco());
        this.dosConhecidos = new Lugares(conhecidos.aoMesmoTempo(), conhecidos.porPessoa());
        this.metricas = metricas;
        this.relogio = System::nanoTime;
    }

    @Override
    public void invoke(Request pedido, Response resposta) throws IOException, ServletException {
        String quem = QuemEnvia.quemEntrou(pedido);
        if (quem == null && QuemEnvia.deArquivo(pedido.getDecodedRequestURI())) {
            servir(pedido, resposta);
        } else {
            receber(pedido, resposta, quem);
        }
    }

    /**
     * Of large answers, who has not logged in gets files only, and may be as slow in taking them as others are in sending. The
     * way in needs no place, nor does the balancer that asks how we are.
     */
    private void servir(Request pedido, Response resposta) throws IOException, ServletException {
        String endereco = pedido.getRemoteAddr();
        if (!dosArquivos.ocupar(endereco)) {
            recusar(pedido, resposta, new CorpoRecusado(HttpStatus.SERVICE_UNAVAILABLE, CorpoVigiado.CHEIO));
            return;
        }
        try {
            receber(pedido, resposta, null);
        } finally {
            dosArquivos.liberar(endereco);
        }
    }

    private void receber(Request pedido, Response resposta, String quem) throws IOException, ServletException {
        if (pedido.getCoyoteRequest().isFinished()) {
            getNext().invoke(pedido, resposta);
        } else if (quem != null) {
            vigiado(pedido, resposta, conhecido(quem));
        } else if (QuemEnvia.temCredencial(pedido)) {
            vigiado(pedido, resposta, null);
        } else {
            lido(pedido, resposta);
        }
    }

    private void lido(Request pedido, Response resposta) throws IOException, ServletException {
        org.apache.coyote.Request cru = pedido.getCoyoteRequest();
        InputBuffer conexao = cru.getInputBuffer();
        CorpoVigiado corpo = new CorpoVigiado(
                conexao, () -> anonimo(pedido), () -> CorpoCru.prontos(cru), relogio, cru.getContentLengthLong());
        byte[] bytes = null;
        if (cru.hasExpectation()
                && cru.getContentLengthLong() <= anonimos.tamanho().toBytes()) {
            cru.action(ActionCode.ACK, ContinueResponseTiming.IMMEDIATELY);
        }
        cru.setInputBuffer(corpo);
        try {
            bytes = CorpoCru.inteiro(cru);
        } catch (IOException naoVeio) {
            // What is said of it comes when the connection is our own again.
        } finally {
            cru.setInputBuffer(conexao);
            corpo.acabar();
        }
        if (bytes == null) {
            recusar(pedido, resposta, oQueDizer(pedido, corpo.recusa()));
            return;
        }
        cru.setInputBuffer(new CorpoGuardado(bytes));
        try {
            getNext().invoke(pedido, resposta);
        } finally {
            cru.setInputBuffer(conexao);
        }
    }

    /** @param medida {@code null} when it is not known before the password is */
    private void vigiado(Request pedido, Response resposta, MedidaDoCorpo medida) throws IOException, ServletException {
        org.apache.coyote.Request cru = pedido.getCoyoteRequest();
        InputBuffer conexao = cru.getInputBuffer();
        CorpoVigiado corpo = new CorpoVigiado(
                conexao,
                () -> medida == null ? deQuemSeSabeAgora(pedido) : medida,
                () -> CorpoCru.prontos(cru),
                relogio,
                cru.getContentLengthLong());
        cru.setInputBuffer(corpo);
        try {
            getNext().invoke(pedido, resposta);
            esgotar(pedido, corpo);
        } finally {
            cru.setInputBuffer(conexao);
            corpo.acabar();
        }
    }

    /** So that who sends it sees the answer; and not by Tomcat, which would wait for it as long as it takes. */
    private void esgotar(Request pedido, CorpoVigiado corpo) {
        org.apache.coyote.Request cru = pedido.getCoyoteRequest();
        if (corpo.recusa() != null) {
            contar(corpo.recusa());
            CorpoCru.semOResto(pedido);
            return;
        }
        if (cru.isFinished() || cru.hasExpectation() && cru.getBytesRead() == 0) {
            return;
        }
        try {
            CorpoCru.ateOFim(cru);
        } catch (IOException naoVeio) {
            CorpoCru.semOResto(pedido);
        }
    }

    private void recusar(Request pedido, Response resposta, CorpoRecusado recusa) throws IOException {
        contar(recusa);
        if (recusa.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            resposta.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(anonimos.prazo().toSeconds()));
        }
        CorpoCru.semOResto(pedido);
        RespostaSimples.escrever(pedido.getDecodedRequestURI(), resposta, recusa.status(), recusa.getMessage());
        if (recusa.status() == HttpStatus.PAYLOAD_TOO_LARGE || recusa.status() == HttpStatus.UNAUTHORIZED) {
            resposta.flushBuffer();
            despedir(pedido);
        }
    }

    /** Who sends that much and had a session has just lost it, and is told so. */
    private static CorpoRecusado oQueDizer(Request pedido, CorpoRecusado recusa) {
        if (recusa == null) {
            return new CorpoRecusado(HttpStatus.BAD_REQUEST, "O corpo do pedido não chegou inteiro.");
        }
        return recusa.status() == HttpStatus.PAYLOAD_TOO_LARGE && pedido.getRequestedSessionId() != null
                ? new CorpoRecusado(
                        HttpStatus.UNAUTHORIZED, "A sua sessão terminou. Entre de novo e repita o que fazia.")
                : recusa;
    }

    /** Closed at once, the connection would take along the answer, while the rest of an upload is still on its way. */
    private void despedir(Request pedido) {
        InputBuffer conexao = pedido.getCoyoteRequest().getInputBuffer();
        String quem = pedido.getRemoteAddr();
        if (pedido.getContentLengthLong() > MAIOR_ENVIO || !dosAnonimos.ocupar(quem)) {
            return;
        }
        try {
            long ate = relogio.getAsLong() + DESPEDIDA;
            CorpoCru.enquanto(() -> relogio.getAsLong() < ate, conexao::doRead);
        } catch (IOException foi) {
            // That is what was waited for.
        } finally {
            dosAnonimos.liberar(quem);
        }
    }

    private void contar(CorpoRecusado recusa) {
        metricas.get()
                .counter("central.corpos.recusados", "motivo", recusa.status().name())
                .increment();
    }

    private MedidaDoCorpo deQuemSeSabeAgora(Request pedido) {
        String quem = QuemEnvia.quemSeSabeAgora();
        return quem == null ? anonimo(pedido) : conhecido(quem);
    }

    private MedidaDoCorpo anonimo(Request pedido) {
        return new MedidaDoCorpo(
                dosAnonimos, pedido.getRemoteAddr(), anonimos.tamanho().toBytes(), anonimos.prazo(), 0);
    }

    private MedidaDoCorpo conhecido(String quem) {
        return new MedidaDoCorpo(
                dosConhecidos,
                quem,
                conhecidos.tamanho().toBytes(),
                conhecidos.folga(),
                conhecidos.porSegundo().toBytes());
    }
}
