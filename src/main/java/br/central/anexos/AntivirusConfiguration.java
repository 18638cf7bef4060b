package br.central.anexos;

import br.central.comum.Sonda;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AntivirusConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AntivirusConfiguration.class);

    private static final Duration ESPERA = Duration.ofMillis(250);

    @Bean
    Antivirus antivirusDosAnexos(AntivirusProperties propriedades) {
        if (propriedades.ligado()) {
            return new ClamAv(propriedades);
        }
        LOG.info("Antivírus desligado: os anexos passam só pela lista do que se aceita.");
        return new SemAntivirus();
    }

    /** Only attaching depends on it, so that its absence is told and takes no node out of service. */
    @Bean
    HealthIndicator antivirusHealthIndicator(Antivirus antivirus, AntivirusProperties propriedades) {
        if (!propriedades.ligado()) {
            return () -> Health.unknown().withDetail("antivirus", "desligado").build();
        }
        return new Sonda("antivirus", ESPERA, Status.UNKNOWN, () -> responde(antivirus));
    }

    private static Health responde(Antivirus antivirus) {
        try {
            antivirus.responder();
            return Health.up().withDetail("antivirus", "responde").build();
        } catch (Antivirus.NaoExaminou semResposta) {
            return Health.unknown().withDetail("antivirus", "não responde").build();
        }
    }

    /** Where none was configured. */
    private static final class SemAntivirus implements Antivirus {

        @Override
        public Optional<String> examinar(Path arquivo) {
            return Optional.empty();
        }

        @Override
        public void responder() {
            // There is nobody to ask.
        }
    }
}
