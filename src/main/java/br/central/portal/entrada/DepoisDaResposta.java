package br.central.portal.entrada;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Work whose length would tell something: whoever asked is answered before it begins. What is asked for when too much waits, or
 * the node stops, is asked for again by who misses it.
 */
@Component
class DepoisDaResposta implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DepoisDaResposta.class);
    private static final int MAIOR_FILA = 1_000;

    private final ThreadPoolExecutor trabalhador =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAIOR_FILA), trabalho -> {
                Thread thread = new Thread(trabalho, "links-do-portal");
                thread.setDaemon(true);
                return thread;
            });

    void fazer(Runnable trabalho) {
        try {
            trabalhador.execute(() -> {
                try {
                    trabalho.run();
                } catch (RuntimeException falha) {
                    LOG.error("Um link do portal não foi enviado.", falha);
                }
            });
        } catch (RejectedExecutionException demais) {
            LOG.warn("Há links do portal demais à espera: um pedido foi deixado.");
        }
    }

    @Override
    public void destroy() {
        trabalhador.shutdown();
    }
}
