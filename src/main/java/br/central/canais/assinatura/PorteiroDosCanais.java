package br.central.canais.assinatura;

import br.central.canais.assinatura.ConferenciaDaAssinatura.Assinado;
import br.central.comum.PedidoLido;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in what another system signed, once. */
class PorteiroDosCanais extends OncePerRequestFilter {

    static final int MAIOR_CORPO = 64 * 1024;

    private final ConferenciaDaAssinatura conferencia;
    private final PedidosRepetidos repetidos;
    private final ObjectMapper json;

    PorteiroDosCanais(ConferenciaDaAssinatura conferencia, PedidosRepetidos repetidos, ObjectMapper json) {
        this.conferencia = conferencia;
        this.repetidos = repetidos;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        try {
            byte[] corpo = corpo(pedido);
            Assinado assinado = conferencia.conferir(pedido, corpo);
            exigirInedito(assinado);
            deixarEntrar(new PedidoLido(pedido, corpo), resposta, cadeia, assinado);
        } catch (RecusaNaPorta recusa) {
            recusar(resposta, recusa);
        }
    }

    /**
     * What a provider sends is known again by the ids in it, and is noted when it has been kept: a node that dies before has
     * not received it. Whatever a chatbot asks for is noted before.
     */
    private void exigirInedito(Assinado assinado) throws RecusaNaPorta {
        boolean inedito = assinado.doProvedor()
                ? !repetidos.conhecida(assinado.integracao(), assinado.assinatura())
                : repetidos.inedita(assinado.integracao(), assinado.assinatura());
        if (!inedito) {
            throw new RecusaNaPorta(
                    HttpStatus.CONFLICT, "Este pedido já foi recebido. Para repetir, assine com o instante de agora.");
        }
    }

    private void deixarEntrar(
            HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia, Assinado assinado)
            throws ServletException, IOException {
        SecurityContext contexto = SecurityContextHolder.createEmptyContext();
        contexto.setAuthentication(new IntegracaoAutenticada(assinado.integracao()));
        SecurityContextHolder.setContext(contexto);
        boolean feito = false;
        try {
            cadeia.doFilter(pedido, resposta);
            feito = resposta.getStatus()
                    < (assinado.doProvedor() ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR).value();
        } finally {
            SecurityContextHolder.clearContext();
            lembrar(assinado, feito);
        }
    }

    /** What failed for a fault of ours may come again as it is, and so may what a provider sent and was not kept. */
    private void lembrar(Assinado assinado, boolean feito) {
        if (feito && assinado.doProvedor()) {
            repetidos.inedita(assinado.integracao(), assinado.assinatura());
        } else if (!feito) {
            repetidos.esquecer(assinado.integracao(), assinado.assinatura());
        }
    }

    private static byte[] corpo(HttpServletRequest pedido) throws IOException, RecusaNaPorta {
        byte[] corpo = pedido.getInputStream().readNBytes(MAIOR_CORPO + 1);
        if (corpo.length > MAIOR_CORPO) {
            throw new RecusaNaPorta(HttpStatus.PAYLOAD_TOO_LARGE, "O corpo do pedido vai até 64 KB.");
        }
        return corpo;
    }

    private void recusar(HttpServletResponse resposta, RecusaNaPorta recusa) throws IOException {
        HttpStatus status = recusa.status();
        resposta.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            resposta.setHeader(HttpHeaders.WWW_AUTHENTICATE, "HMAC-SHA256");
        }
        if (!recusa.espera().isZero()) {
            resposta.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(Math.max(1, recusa.espera().toSeconds())));
        }
        resposta.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        resposta.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(
                resposta.getOutputStream(),
                Map.of(
                        "type", "about:blank",
                        "title", titulo(status),
                        "status", status.value(),
                        "detail", recusa.getMessage()));
    }

    private static String titulo(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "Não autenticado";
            case CONFLICT -> "Não é possível agora";
            case PAYLOAD_TOO_LARGE -> "Conteúdo grande demais";
            default -> "Vezes demais em pouco tempo";
        };
    }
}
