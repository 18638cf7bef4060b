package br.central.seguranca.limites;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.AplicacaoEmProcesso;
import br.central.teste.Navegador;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thousand connections of nobody who has logged in, from many addresses, that send too much or hardly anything, or do not take
 * what they asked for, while people work. They do not feel it, and who arrives gets in. {@code ./mvnw -Pdesastres test}, on a
 * machine that has nothing else to do: the siege is laid from the same one.
 */
@Tag("desastre")
class CercoTest {

    private static final Logger LOG = LoggerFactory.getLogger(CercoTest.class);

    private static final int SITIANTES = 1_000;
    private static final int PESSOAS = 3;
    private static final int PEDIDOS_EM_CALMA = 600;

    /** Below this, in milliseconds, twice as long is still nothing that anybody notices. */
    private static final double INSTANTE = 10;

    @TempDir
    Path pasta;

    @Test
    void quemTrabalhaNaoOSente() throws Exception {
        ExecutorService gente = Executors.newFixedThreadPool(PESSOAS);
        try (AplicacaoEmProcesso aplicacao = AplicacaoEmProcesso.iniciar(pasta, "-Xmx900m", new String[0])) {
            List<Navegador> operadores = new ArrayList<>();
            for (String quem : List.of("atendente", "supervisor", "ouvidor")) {
                operadores.add(Navegador.logado(aplicacao.porta(), quem));
            }
            Tempos aquecimento = new Tempos();
            trabalhar(gente, operadores, aquecimento, () -> aquecimento.quantos() < PEDIDOS_EM_CALMA);
            Tempos calma = new Tempos();
            trabalhar(gente, operadores, calma, () -> calma.quantos() < PEDIDOS_EM_CALMA);

            Cerco cerco = new Cerco(aplicacao.porta(), SITIANTES);
            Thread sitiante = new Thread(cerco, "cerco");
            Tempos cercados = new Tempos();
            try (cerco) {
                sitiante.start();
                Future<HttpResponse<String>> entrada = chegar(aplicacao.porta());
                trabalhar(gente, operadores, cercados, () -> cerco.abertas() > 0);
                sitiante.join();
                assertThat(entrada.get().headers().firstValue("Location").orElse(""))
                        .doesNotContain("/login");
            }

            LOG.info(
                    "p95 de quem trabalha: {} ms em calma ({} pedidos), {} ms no cerco de {} s ({} pedidos); respostas: {}",
                    Math.round(calma.p95()),
                    calma.quantos(),
                    Math.round(cercados.p95()),
                    cerco.durou().toSeconds(),
                    cercados.quantos(),
                    cerco.respostas());
            assertThat(cerco.falha()).isNull();
            assertThat(cerco.respostas().keySet()).isSubsetOf(Cerco.SEM_RESPOSTA, 200, 408, 413, 503);
            assertThat(cerco.respostas()).containsKeys(408, 413, 503);
            assertThat(cerco.durou()).isLessThan(Duration.ofMinutes(1));
            assertThat(aplicacao.semLogin("/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
            assertThat(cercados.p95()).isLessThan(2 * Math.max(calma.p95(), INSTANTE));
        } finally {
            gente.shutdownNow();
        }
    }

    /** In the middle of it somebody begins the day. */
    private static Future<HttpResponse<String>> chegar(int porta) {
        ExecutorService um = Executors.newSingleThreadExecutor();
        Callable<HttpResponse<String>> entrar = () -> Navegador.anonimo(porta).entrar("gestor", "demo");
        Future<HttpResponse<String>> entrada = um.submit(entrar);
        um.shutdown();
        return entrada;
    }

    private static void trabalhar(
            ExecutorService gente, List<Navegador> operadores, Tempos tempos, BooleanSupplier ainda)
            throws InterruptedException, ExecutionException {
        List<Future<?>> dias = new ArrayList<>();
        for (Navegador operador : operadores) {
            dias.add(gente.submit(() -> {
                for (int vez = 0; ainda.getAsBoolean(); vez++) {
                    tempos.de(operador, vez);
                }
            }));
        }
        for (Future<?> dia : dias) {
            dia.get();
        }
    }

    /** How long each request of those who work took. */
    private static final class Tempos {

        private static final List<String> CAMINHOS =
                List.of("/api/atendimentos?tamanho=20", "/api/clientes?busca=ana", "/tasklist/central", "/tasklist/eu");

        private final List<Long> nanos = new ArrayList<>();

        void de(Navegador operador, int vez) {
            long antes = System.nanoTime();
            HttpResponse<String> resposta = vez % 5 == 4
                    ? operador.post(
                            "/api/clientes/busca",
                            "{\"texto\": \"maria\"}",
                            "X-CSRF-TOKEN",
                            operador.cookie("CENTRAL-CSRF"))
                    : operador.get(CAMINHOS.get(vez % 5));
            long durou = System.nanoTime() - antes;
            assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(200);
            synchronized (nanos) {
                nanos.add(durou);
            }
        }

        int quantos() {
            synchronized (nanos) {
                return nanos.size();
            }
        }

        /** Milliseconds. */
        double p95() {
            synchronized (nanos) {
                List<Long> emOrdem = nanos.stream().sorted().toList();
                return emOrdem.get(emOrdem.size() * 95 / 100) / 1e6;
            }
        }
    }
}
