package br.central.anexos.exame;

import br.central.comum.TrabalhoDoNo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes away what a process that was killed while it looked into a file left on disk: a file of somebody's. */
@Component
@TrabalhoDoNo
class SobrasDoExame {

    private static final Logger LOG = LoggerFactory.getLogger(SobrasDoExame.class);

    /** Far longer than a look takes. */
    static final Duration SOBRA = Duration.ofHours(1);

    private final Clock relogio;

    SobrasDoExame(Clock relogio) {
        this.relogio = relogio;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void apagar() throws IOException {
        for (Path sobra : sobras()) {
            Files.deleteIfExists(sobra);
            LOG.info("Apagado o que restou de um exame interrompido: {}", sobra.getFileName());
        }
    }

    private List<Path> sobras() throws IOException {
        Instant limite = relogio.instant().minus(SOBRA);
        try (Stream<Path> arquivos = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return arquivos.filter(um -> um.getFileName().toString().startsWith(ArquivoTemporario.DE_TODOS))
                    .filter(um -> mudadoAntesDe(limite, um))
                    .toList();
        }
    }

    /** Somebody else may have taken it away by now. */
    private static boolean mudadoAntesDe(Instant limite, Path arquivo) {
        try {
            return Files.getLastModifiedTime(arquivo).toInstant().isBefore(limite);
        } catch (IOException foiEmbora) {
            return false;
        }
    }
}
