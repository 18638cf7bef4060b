package br.central.anexos.exame;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Sorte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SobrasDoExameTest {

    private static final Instant AGORA = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void apagaSoOQueFicouDeUmExameInterrompido() throws IOException {
        Path velho = arquivo("central-anexo-", AGORA.minus(SobrasDoExame.SOBRA).minusSeconds(1));
        Path emUso = arquivo("central-anexo-", AGORA.minus(SobrasDoExame.SOBRA).plusSeconds(1));
        Path deOutro = arquivo("outra-coisa-", AGORA.minus(SobrasDoExame.SOBRA).minusSeconds(1));
        try {
            new SobrasDoExame(Clock.fixed(AGORA, ZoneOffset.UTC)).apagar();

            assertThat(velho).doesNotExist();
            assertThat(emUso).exists();
            assertThat(deOutro).exists();
        } finally {
            Files.deleteIfExists(emUso);
            Files.deleteIfExists(deOutro);
        }
    }

    private static Path arquivo(String prefixo, Instant mudadoEm) throws IOException {
        Path arquivo = Files.createFile(Path.of(System.getProperty("java.io.tmpdir"), prefixo + Sorte.uuid() + ".tmp"));
        return Files.setLastModifiedTime(arquivo, FileTime.from(mudadoEm));
    }
}
