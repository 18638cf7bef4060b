package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.scheduling.ScheduledTasksObservabilityAutoConfiguration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.Scheduled;

/** The application's own way of scheduling, with work that fails until it is mended. */
class SaudeDosAgendadosTest {

    @Test
    void oQueFalhaHaDezMinutosAparece() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        TaskSchedulingAutoConfiguration.class,
                        ObservationAutoConfiguration.class,
                        ScheduledTasksObservabilityAutoConfiguration.class))
                .withUserConfiguration(Agendamento.class, SaudeDosAgendados.class)
                .withBean(Ponteiro.class, Ponteiro::new)
                .withBean(Quebrado.class, Quebrado::new)
                .run(aplicacao -> {
                    SaudeDosAgendados saude = aplicacao.getBean(SaudeDosAgendados.class);
                    Ponteiro relogio = aplicacao.getBean(Ponteiro.class);
                    Quebrado quebrado = aplicacao.getBean(Quebrado.class);

                    Awaitility.await().until(() -> quebrado.falhou.get());
                    assertThat(saude.health().getStatus()).isEqualTo(Status.UP);

                    relogio.adiantar(SaudeDosAgendados.DEMORA);
                    Awaitility.await().untilAsserted(() -> {
                        Health vista = saude.health();
                        assertThat(vista.getStatus()).isEqualTo(Sonda.ATENCAO);
                        assertThat(vista.getDetails().get("quais")).asString().contains("Quebrado.trabalhar");
                    });

                    quebrado.consertado.set(true);
                    Awaitility.await()
                            .untilAsserted(
                                    () -> assertThat(saude.health().getStatus()).isEqualTo(Status.UP));
                });
    }

    static class Quebrado {

        final AtomicBoolean falhou = new AtomicBoolean();
        final AtomicBoolean consertado = new AtomicBoolean();

        @Scheduled(fixedDelayString = "PT0.01S")
        void trabalhar() {
            if (!consertado.get()) {
                falhou.set(true);
                throw new IllegalStateException("ainda não");
            }
        }
    }

    static class Ponteiro extends Clock {

        private volatile Instant agora = Instant.EPOCH;

        void adiantar(Duration quanto) {
            agora = agora.plus(quanto);
        }

        @Override
        public Instant instant() {
            return agora;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zona) {
            return this;
        }
    }
}
