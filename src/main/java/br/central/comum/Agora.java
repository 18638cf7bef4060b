package br.central.comum;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one clock of the application, in the operator's time zone ({@code central.fuso-horario}). A thread may act as if
 * it were another time, for the demonstration's past and for rehearsals; everyone else goes on with the real one. Whole
 * milliseconds, which every database keeps: what is read again is what was first answered.
 */
@Component
public class Agora extends Clock {

    private final Clock relogio;
    private final ThreadLocal<Instant> comoSeFosse;

    @Autowired
    Agora(@Value("${central.fuso-horario}") ZoneId fuso) {
        this(Clock.system(fuso));
    }

    Agora(Clock relogio) {
        this(relogio, new ThreadLocal<>());
    }

    private Agora(Clock relogio, ThreadLocal<Instant> comoSeFosse) {
        this.relogio = relogio;
        this.comoSeFosse = comoSeFosse;
    }

    /** Runs the work, in this thread, as if it were that instant. */
    public <T> T comoSeFosse(Instant instante, Supplier<T> trabalho) {
        Instant antes = comoSeFosse.get();
        comoSeFosse.set(instante);
        try {
            return trabalho.get();
        } finally {
            comoSeFosse.set(antes);
        }
    }

    @Override
    public Instant instant() {
        Instant outro = comoSeFosse.get();
        return (outro == null ? relogio.instant() : outro).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return relogio.getZone();
    }

    @Override
    public Clock withZone(ZoneId fuso) {
        return new Agora(relogio.withZone(fuso), comoSeFosse);
    }
}
