package br.central.comum;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;
import org.springframework.stereotype.Component;

/**
 * Which scheduled work of this node keeps failing. One pass that fails is made good by the next; what has failed for ten
 * minutes, with no pass in between that went well, wants somebody.
 */
@Component("agendadosHealthIndicator")
class SaudeDosAgendados implements ObservationHandler<ScheduledTaskObservationContext>, HealthIndicator {

    static final Duration DEMORA = Duration.ofMinutes(10);

    private final Map<String, Instant> falhandoDesde = new ConcurrentHashMap<>();
    private final Clock relogio;

    SaudeDosAgendados(Clock relogio) {
        this.relogio = relogio;
    }

    @Override
    public boolean supportsContext(Observation.Context contexto) {
        return contexto instanceof ScheduledTaskObservationContext;
    }

    @Override
    public void onStop(ScheduledTaskObservationContext passada) {
        String qual = passada.getTargetClass().getSimpleName() + "."
                + passada.getMethod().getName();
        if (passada.getError() == null) {
            falhandoDesde.remove(qual);
        } else {
            falhandoDesde.putIfAbsent(qual, relogio.instant());
        }
    }

    @Override
    public Health health() {
        Instant limite = relogio.instant().minus(DEMORA);
        List<String> parados = falhandoDesde.entrySet().stream()
                .filter(falha -> !falha.getValue().isAfter(limite))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return parados.isEmpty()
                ? Health.up().build()
                : Health.status(Sonda.ATENCAO)
                        .withDetail("motivo", "Há trabalho agendado que falha a cada vez.")
                        .withDetail("quais", parados)
                        .build();
    }
}
