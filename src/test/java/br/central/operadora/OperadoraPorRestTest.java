package br.central.operadora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another system's answers, good and bad. */
class OperadoraPorRestTest {

    private static final PessoaNaOperadora ANA = new PessoaNaOperadora(1, "52998224725", "0001");

    private final List<String> pedidos = new CopyOnWriteArrayList<>();
    private final CountDownLatch fim = new CountDownLatch(1);
    private HttpServer outro;
    private volatile String resposta = "[]";
    private volatile int status = 200;
    private volatile boolean calado;

    @BeforeEach
    void abrir() throws IOException {
        outro = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outro.createContext("/", this::responder);
        outro.start();
    }

    @AfterEach
    void fechar() {
        fim.countDown();
        outro.stop(0);
    }

    private void responder(HttpExchange troca) throws IOException {
        pedidos.add(troca.getRequestURI() + " " + troca.getRequestHeaders().getFirst("X-Chave") + " "
                + new String(troca.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (calado) {
            try {
                fim.await();
            } catch (InterruptedException parou) {
                Thread.currentThread().interrupt();
            }
        }
        byte[] corpo = resposta.getBytes(StandardCharsets.UTF_8);
        troca.getResponseHeaders().set("Content-Type", "application/json");
        troca.sendResponseHeaders(status, corpo.length);
        troca.getResponseBody().write(corpo);
        troca.close();
    }

    private SistemaOperadora operadora() {
        return new OperadoraPorRest(new OperadoraProperties(
                "http://localhost:" + outro.getAddress().getPort() + "/",
                Map.of("X-Chave", "segredo"),
                Duration.ofSeconds(2),
                Duration.ofMillis(500)));
    }

    @Test
    void osBoletosVemComDocumentoECarteiraNoCorpoESoOsPagaveis() {
        LocalDate vencimento = LocalDate.of(2026, 12, 10);
        String linha = LinhaDigitavel.emitir("999", "1".repeat(25), vencimento, new BigDecimal("10.00"))
                .digitos();
        resposta = """
                [{"numero": "1", "competencia": "2026-12", "vencimento": "2026-12-10", "valor": 10.00, "linhaDigitavel": "%1$s", "novo": 1},
                 {"numero": "2", "competencia": "2026-12", "vencimento": "2026-12-10", "valor": 99.00, "linhaDigitavel": "%1$s"},
                 {"numero": "3", "competencia": "2026-12", "vencimento": "2026-12-11", "valor": 10.00, "linhaDigitavel": "%1$s"},
                 {"numero": "4", "competencia": "2026-12", "vencimento": "2026-12-10", "valor": 10.00, "linhaDigitavel": "abc"}]
                """.formatted(linha);

        List<Boleto> boletos = operadora().boletosEmAberto(ANA);

        assertThat(boletos).extracting(Boleto::numero).containsExactly("1");
        assertThat(pedidos).containsExactly("/boletos segredo {\"carteira\":\"0001\",\"documento\":\"52998224725\"}");
    }

    @Test
    void oInformeSomaOQueSePagouMenosOReembolsado() {
        resposta = """
                [{"nome": "Ana", "cpf": "52998224725", "pago": 1200.00, "reembolsado": 200.00},
                 {"nome": "Bia", "cpf": null, "pago": 600.50, "reembolsado": 0}]""";

        InformeDePagamentos informe = operadora().informe(ANA, 2025).orElseThrow();

        assertThat(informe.total()).isEqualByComparingTo("1600.50");
        assertThat(pedidos.get(0)).startsWith("/informes/2025 ");
    }

    @Test
    void quemNaoEConhecidoNaoTemNada() {
        status = 404;
        assertThat(operadora().boletosEmAberto(ANA)).isEmpty();
        assertThat(operadora().informe(ANA, 2025)).isEmpty();
    }

    @Test
    void foraDoArSeDizQueEstaForaDoAr() {
        status = 500;
        assertThatThrownBy(() -> operadora().boletosEmAberto(ANA)).isInstanceOf(Recusa.Indisponivel.class);
        status = 200;
        resposta = "isto não é JSON";
        assertThatThrownBy(() -> operadora().boletosEmAberto(ANA)).isInstanceOf(Recusa.Indisponivel.class);
    }

    @Test
    void quemNaoRespondeNaoEEsperado() {
        calado = true;
        assertThatThrownBy(() -> operadora().informe(ANA, 2025)).isInstanceOf(Recusa.Indisponivel.class);
    }
}
