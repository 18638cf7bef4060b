package br.central.seguranca.trilha;

import br.central.comum.Sonda;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.Trilha;
import br.central.seguranca.trilha.SelosDaTrilha.Quebra;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks the whole chain of the trail by itself, soon after the start and then once a day, for whoever tampers with it waits for nobody to
 * ask. A break is told to the log, to the trail and, until the chain holds again, to the health.
 */
@Component("trilhaHealthIndicator")
class ConferenciaDaTrilha implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ConferenciaDaTrilha.class);

    private final SelosDaTrilha selos;
    private final Trilha trilha;
    private volatile Optional<Quebra> quebra = Optional.empty();

    ConferenciaDaTrilha(SelosDaTrilha selos, Trilha trilha) {
        this.selos = selos;
        this.trilha = trilha;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void conferir() {
        Optional<Quebra> achada = selos.conferir();
        if (achada.isPresent() && !achada.equals(quebra)) {
            String onde = "a linha " + achada.get().ordem() + " " + achada.get().como();
            LOG.error("A cadeia da trilha não confere: {}.", onde);
            ComoSistema.executar(() -> trilha.recusado(AtoVigiado.TRILHA, "a cadeia não confere: " + onde));
        }
        quebra = achada;
    }

    @Override
    public Health health() {
        return quebra.map(achada -> Health.status(Sonda.ATENCAO)
                        .withDetail("motivo", "A cadeia da trilha não confere.")
                        .withDetail("ordem", achada.ordem())
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}
