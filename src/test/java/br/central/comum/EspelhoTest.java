package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class EspelhoTest {

    private final AtomicInteger leituras = new AtomicInteger();

    @Test
    void enquantoValeNaoLeDeNovo() {
        Espelho<Integer> espelho = new Espelho<>(leituras::incrementAndGet);
        for (int vez = 0; vez < 100; vez++) {
            assertThat(espelho.ler()).isEqualTo(1);
        }
    }

    @Test
    void passadaAValidadeLeDeNovo() {
        Espelho<Integer> espelho = new Espelho<>(leituras::incrementAndGet, Duration.ZERO);
        assertThat(espelho.ler()).isEqualTo(1);
        assertThat(espelho.ler()).isEqualTo(2);
    }

    @Test
    void enquantoUmReleOsOutrosSeguemComOQueHa() {
        Espelho<?>[] espelho = new Espelho<?>[1];
        List<Object> deOutro = new ArrayList<>();
        espelho[0] = new Espelho<>(
                () -> {
                    if (leituras.incrementAndGet() > 1) {
                        deOutro.add(espelho[0].ler());
                    }
                    return leituras.get();
                },
                Duration.ZERO);
        espelho[0].ler();

        assertThat(espelho[0].ler()).isEqualTo(2);
        assertThat(deOutro).containsExactly(1);
    }

    @Test
    void aMudancaValeQuandoATransacaoTermina() {
        Espelho<Integer> espelho = new Espelho<>(leituras::incrementAndGet);
        espelho.ler();
        TransactionSynchronizationManager.initSynchronization();
        try {
            espelho.esquecerAoFim();
            assertThat(espelho.ler()).isEqualTo(1);
            TransactionSynchronizationUtils.triggerAfterCompletion(TransactionSynchronization.STATUS_COMMITTED);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
        assertThat(espelho.ler()).isEqualTo(2);
    }

    @Test
    void oQueFoiLidoDuranteUmaMudancaNaoFica() {
        TransactionSynchronizationManager.initSynchronization();
        try {
            Espelho<?>[] espelho = new Espelho<?>[1];
            espelho[0] = new Espelho<>(() -> {
                if (leituras.incrementAndGet() == 1) {
                    espelho[0].esquecerAoFim();
                    TransactionSynchronizationUtils.triggerAfterCompletion(TransactionSynchronization.STATUS_COMMITTED);
                }
                return leituras.get();
            });
            espelho[0].ler();
            assertThat(espelho[0].ler()).isEqualTo(2);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }
}
