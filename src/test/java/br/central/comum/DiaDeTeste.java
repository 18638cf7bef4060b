package br.central.comum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The suite on another day: the clocks of application and engine start at {@code -Dcentral.teste.instante} and go on from
 * there. {@code ./mvnw -Pdias test} does so for days on which counting, protocols and lists are most likely to go wrong.
 */
public final class DiaDeTeste {

    private static final String INSTANTE = System.getProperty("central.teste.instante");
    private static final Duration DESVIO = INSTANTE == null
            ? Duration.ZERO
            : Duration.between(Instant.now(), OffsetDateTime.parse(INSTANTE).toInstant());

    private DiaDeTeste() {}

    /** Now, on that day. */
    public static Instant agora() {
        return Instant.now().plus(DESVIO);
    }

    /** Today, on that day, where the application is. */
    public static LocalDate hoje() {
        return LocalDate.ofInstant(agora(), ZoneId.of("America/Sao_Paulo"));
    }

    public static void aplicar(ConfigurableApplicationContext contexto) {
        if (DESVIO.isZero()) {
            return;
        }
        ClockUtil.offset(DESVIO.toMillis());
        contexto.addBeanFactoryPostProcessor(beans -> {
            ZoneId fuso = ZoneId.of(contexto.getEnvironment().getRequiredProperty("central.fuso-horario"));
            beans.registerSingleton("agora", new Agora(Clock.offset(Clock.system(fuso), DESVIO)));
        });
    }
}
