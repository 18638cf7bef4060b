package br.central.seguranca.trilha;

import br.central.comum.Sonda;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.Trilha;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks the whole chain of the trail by itself, soon after the start and then once a day, for whoever tampers with it waits for nobody to
 * ask, and every few minutes that rows are being sealed at all. A break, or a check that could not be made, is told to the log, to
 * the trail and, until all is well again, to the health.
 */
@Component("trilhaHealthIndicator")
class ConferenciaDaTrilha implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ConferenciaDaTrilha.class);

    private static final int MINUTOS = 5;

    /** @param ordem of the row, {@code null} where it has none */
    private record Falha(String qual, Long ordem) {}

    private final SelosDaTrilha selos;
    private final LinhasDaTrilha linhas;
    private final Trilha trilha;
    private volatile Optional<Falha> naCadeia = Optional.empty();
    private volatile Optional<Falha> naSelagem = Optional.empty();
    private Optional<Long> esperava = Optional.empty();

    ConferenciaDaTrilha(SelosDaTrilha selos, LinhasDaTrilha linhas, Trilha trilha) {
        this.selos = selos;
        this.linhas = linhas;
        this.trilha = trilha;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    synchronized void conferir() {
        Optional<Falha> antes = naCadeia;
        naCadeia = conferida();
        dizer(naCadeia, antes);
    }

    private Optional<Falha> conferida() {
        try {
            return selos.conferir()
                    .map(quebra -> new Falha(
                            "a cadeia não confere: a linha " + quebra.ordem() + " " + quebra.como(), quebra.ordem()));
        } catch (RuntimeException naoDeu) {
            LOG.error("A cadeia da trilha não pôde ser conferida", naoDeu);
            return Optional.of(new Falha("a cadeia não pôde ser conferida", null));
        }
    }

    /** The same row first in the line at two looks has waited from one to the other, whatever time it carries. */
    @Scheduled(initialDelayString = "PT" + MINUTOS + "M", fixedDelayString = "PT" + MINUTOS + "M")
    synchronized void olharOQueEspera() {
        Optional<Long> espera = linhas.primeiraPorSelar();
        Optional<Falha> antes = naSelagem;
        naSelagem = espera.filter(id -> espera.equals(esperava))
                .map(id ->
                        new Falha("a linha de id " + id + " está sem selo há mais de " + MINUTOS + " minutos", null));
        esperava = espera;
        dizer(naSelagem, antes);
        if (naCadeia.filter(falha -> falha.ordem() == null).isPresent()) {
            conferir();
        }
    }

    private void dizer(Optional<Falha> falha, Optional<Falha> antes) {
        if (falha.isPresent() && !falha.equals(antes)) {
            String qual = falha.get().qual();
            LOG.error("Na trilha, {}.", qual);
            ComoSistema.executar(() -> trilha.recusado(AtoVigiado.TRILHA, qual));
        }
    }

    @Override
    public Health health() {
        return Stream.of(naCadeia, naSelagem)
                .flatMap(Optional::stream)
                .findFirst()
                .map(ConferenciaDaTrilha::atencao)
                .orElseGet(() -> Health.up().build());
    }

    private static Health atencao(Falha falha) {
        Health.Builder saude = Health.status(Sonda.ATENCAO).withDetail("motivo", "Na trilha, " + falha.qual() + ".");
        return (falha.ordem() == null ? saude : saude.withDetail("ordem", falha.ordem())).build();
    }
}
