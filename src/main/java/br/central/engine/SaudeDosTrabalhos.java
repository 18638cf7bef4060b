package br.central.engine;

import br.central.comum.Sonda;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Timers and steps of the engine that were due and are not done, or were given up. */
@Configuration(proxyBeanMethods = false)
class SaudeDosTrabalhos {

    private static final Duration ESPERA = Duration.ofMillis(250);
    private static final Duration DEMORA = Duration.ofMinutes(10);

    @Bean
    HealthIndicator trabalhosHealthIndicator(ManagementService motor, Clock relogio) {
        return new Sonda("trabalhos", ESPERA, Sonda.ATENCAO, () -> olhar(motor, relogio.instant()));
    }

    static Health olhar(ManagementService motor, Instant agora) {
        Date antes = Date.from(agora.minus(DEMORA));
        long vencidos = motor.createJobQuery()
                        .active()
                        .executable()
                        .duedateLowerThan(antes)
                        .count()
                + motor.createJobQuery()
                        .active()
                        .executable()
                        .messages()
                        .createdBefore(antes)
                        .count();
        long desistidos = motor.createJobQuery().active().noRetriesLeft().count();
        Health.Builder saude = vencidos + desistidos == 0
                ? Health.up()
                : Health.status(Sonda.ATENCAO).withDetail("motivo", "Há trabalho do motor parado.");
        return saude.withDetail("vencidosHaMaisDe10Minutos", vencidos)
                .withDetail("semMaisTentativas", desistidos)
                .build();
    }
}
