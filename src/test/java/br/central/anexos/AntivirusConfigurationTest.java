package br.central.anexos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.central.anexos.AntivirusProperties.SemResposta;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

class AntivirusConfigurationTest {

    private static AntivirusProperties em(String endereco) {
        return new AntivirusProperties(endereco, Duration.ofSeconds(3), Duration.ofSeconds(3), SemResposta.RECUSA);
    }

    private static HealthIndicator saude(String endereco) {
        AntivirusConfiguration configuracao = new AntivirusConfiguration();
        AntivirusProperties propriedades = em(endereco);
        return configuracao.antivirusHealthIndicator(configuracao.antivirusDosAnexos(propriedades), propriedades);
    }

    @Test
    void semEnderecoEstaDesligadoENadaAcha() throws IOException {
        assertThat(new AntivirusConfiguration().antivirusDosAnexos(em(" ")).examinar(Path.of("nao-ha")))
                .isEmpty();
        assertThat(saude("").health().getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(saude("").health().getDetails()).containsEntry("antivirus", "desligado");
    }

    /** Told, and no reason to take the node out of service. */
    @Test
    void aSaudeDizSeResponde() throws IOException {
        String fechado;
        try (ClamdDeMentira clamd = ClamdDeMentira.que((quem, entrada, saida) -> saida.write("PONG\0".getBytes()))) {
            fechado = clamd.endereco();
            HealthIndicator saude = saude(clamd.endereco());
            await().untilAsserted(() -> assertThat(saude.health().getStatus()).isEqualTo(Status.UP));
        }
        HealthIndicator saude = saude(fechado);
        await().untilAsserted(() -> assertThat(saude.health().getDetails()).containsEntry("antivirus", "não responde"));
        assertThat(saude.health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    /** Anybody may ask for the health: one connection at a time, and no one waits for it. */
    @Test
    void oQueNaoRespondeNaoPrendeQuemPergunta() throws IOException {
        CountDownLatch solta = new CountDownLatch(1);
        AtomicInteger ligacoes = new AtomicInteger();
        try (ClamdDeMentira clamd = ClamdDeMentira.que((quem, entrada, saida) -> {
            ligacoes.incrementAndGet();
            esperar(solta);
        })) {
            HealthIndicator saude = saude(clamd.endereco());
            for (int vez = 0; vez < 5; vez++) {
                assertThat(saude.health().getDetails()).containsEntry("motivo", "Não respondeu em 250 ms.");
            }
            assertThat(ligacoes).hasValueLessThanOrEqualTo(1);
            solta.countDown();
        }
    }

    private static void esperar(CountDownLatch solta) {
        try {
            solta.await();
        } catch (InterruptedException parou) {
            Thread.currentThread().interrupt();
        }
    }
}
