package br.central.seguranca.limites;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A thousand connections that send too much or hardly anything, while somebody works. */
@TesteDeIntegracao
@ResourceLock("corpos")
class CercoTest {

    private static final Logger LOG = LoggerFactory.getLogger(CercoTest.class);

    private static final int SITIANTES = 1_000;
    private static final int PEDIDOS = 150;

    /** Milliseconds that nobody at work notices, whatever else the machine is doing. */
    private static final long SEM_SENTIR = 1_500;

    private final Queue<Integer> respostas = new ConcurrentLinkedQueue<>();

    @LocalServerPort
    int porta;

    @Test
    void quemTrabalhaNaoOSente() throws Exception {
        Navegador operador = Navegador.logado(porta, "atendente");
        trabalhar(operador);
        long calma = p95(trabalhar(operador));

        List<Thread> cerco = new ArrayList<>();
        for (int parte = 0; parte < 2; parte++) {
            Thread sitiante = new Thread(this::sitiar, "cerco-" + parte);
            sitiante.start();
            cerco.add(sitiante);
        }
        long cercado = 0;
        do {
            cercado = Math.max(cercado, p95(trabalhar(operador)));
        } while (cerco.stream().anyMatch(Thread::isAlive));
        for (Thread sitiante : cerco) {
            sitiante.join();
        }

        Map<Integer, Integer> quantas = new TreeMap<>();
        respostas.forEach(status -> quantas.merge(status, 1, Integer::sum));
        LOG.info("p95 de quem trabalha: {} ms em calma, {} ms no cerco; respostas: {}", calma, cercado, quantas);
        assertThat(cercado).isLessThanOrEqualTo(Math.max(2 * calma, SEM_SENTIR));
        assertThat(quantas.keySet()).isSubsetOf(0, 408, 413, 503);
        assertThat(quantas).containsKeys(413, 503);
    }

    private long[] trabalhar(Navegador operador) {
        long[] nanos = new long[PEDIDOS];
        for (int um = 0; um < PEDIDOS; um++) {
            long antes = System.nanoTime();
            int status = um % 3 == 0
                    ? operador.post(
                                    "/api/clientes/busca",
                                    "{\"texto\": \"maria\"}",
                                    "X-CSRF-TOKEN",
                                    operador.cookie("CENTRAL-CSRF"))
                            .statusCode()
                    : operador.get(um % 3 == 1 ? "/api/clientes?busca=ana" : "/api/atendimentos?tamanho=20")
                            .statusCode();
            nanos[um] = System.nanoTime() - antes;
            assertThat(status).isLessThan(500);
        }
        return nanos;
    }

    private void sitiar() {
        List<PedidoCru> abertos = new ArrayList<>();
        try {
            for (int um = 0; um < SITIANTES / 2; um++) {
                PedidoCru pedido = new PedidoCru(porta);
                abertos.add(pedido);
                String tamanho = um % 2 == 0 ? "Content-Length: 90000000" : "Content-Length: 5000";
                pedido.cabeca("POST /login", "Content-Type: application/x-www-form-urlencoded", tamanho);
            }
            for (PedidoCru pedido : abertos) {
                respostas.add(PedidoCru.status(pedido.gotejar()));
            }
        } catch (IOException fechou) {
            respostas.add(0);
        } finally {
            abertos.forEach(CercoTest::fechar);
        }
    }

    private static void fechar(PedidoCru pedido) {
        try {
            pedido.close();
        } catch (IOException jaEra) {
            // Nothing is left to close.
        }
    }

    private static long p95(long[] nanos) {
        long[] em = nanos.clone();
        Arrays.sort(em);
        return em[em.length * 95 / 100] / 1_000_000;
    }
}
