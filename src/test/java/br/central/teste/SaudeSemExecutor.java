package br.central.teste;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** In place of the one that looks at the job executor, which is off on purpose in the tests. */
@Component("jobExecutorHealthIndicator")
class SaudeSemExecutor implements HealthIndicator {

    @Override
    public Health health() {
        return Health.up().build();
    }
}
