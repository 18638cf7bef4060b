package br.central.engine;

import br.central.comum.Agora;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets the demonstration have a past: work done as if it were another time, for the application and for the engine. The
 * engine has one clock for all threads, so this is only for before the application serves and its job executor runs.
 */
@Component
@Profile("demo")
public class MaquinaDoTempo {

    private final Agora agora;
    private final ManagementService jobs;

    MaquinaDoTempo(Agora agora, ManagementService jobs) {
        this.agora = agora;
        this.jobs = jobs;
    }

    public <T> T em(Instant instante, Supplier<T> trabalho) {
        ClockUtil.setCurrentTime(Date.from(instante));
        try {
            return agora.comoSeFosse(instante, trabalho);
        } finally {
            ClockUtil.reset();
        }
    }

    /** Runs the timers and steps due by then, one after the other, each at its own time. */
    public void passarAte(Instant instante) {
        Optional<Job> proximo = em(instante, this::proximo);
        while (proximo.isPresent()) {
            Job job = proximo.get();
            em(quando(job), () -> {
                jobs.executeJob(job.getId());
                return null;
            });
            proximo = em(instante, this::proximo);
        }
    }

    /** Of the processes only: the engine's own cleaning has its own hour. */
    private Optional<Job> proximo() {
        return jobs.createJobQuery().executable().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .min(Comparator.comparing(MaquinaDoTempo::quando));
    }

    private static Instant quando(Job job) {
        Instant criado = job.getCreateTime().toInstant();
        if (job.getDuedate() == null) {
            return criado;
        }
        Instant vence = job.getDuedate().toInstant();
        return vence.isBefore(criado) ? criado : vence;
    }
}
