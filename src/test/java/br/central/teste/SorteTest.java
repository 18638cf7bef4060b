package br.central.teste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No test draws, or asks what day it is, behind the back of the one seed and the one clock. */
class SorteTest {

    private static final Pattern SEM_SEMENTE =
            Pattern.compile("ThreadLocalRandom|new Random\\(\\)|Math\\.random|UUID\\.randomUUID|RandomGenerator\\.");
    private static final Pattern DO_DIA =
            Pattern.compile("(Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime|Year)\\.now\\((\\)|Zone)");

    @Test
    void todoSorteioTemSemente() throws IOException {
        assertThat(com(SEM_SEMENTE, fonte -> true)).isEmpty();
    }

    /** The measurements fill their databases in SQL, by the database's own day, and ask by the same. */
    @Test
    void todoHojeVemDoRelogio() throws IOException {
        assertThat(com(DO_DIA, fonte -> !fonte.contains("bench") && !fonte.endsWith("Bench.java")))
                .isEmpty();
    }

    private static List<Path> com(Pattern oQue, Predicate<String> quais) throws IOException {
        List<Path> fontes;
        try (Stream<Path> todas = Files.walk(Path.of("src/test/java"))) {
            fontes = todas.filter(fonte -> fonte.toString().endsWith(".java"))
                    .filter(fonte -> quais.test(fonte.toString()))
                    .filter(fonte -> !fonte.endsWith("SorteTest.java") && !fonte.endsWith("DiaDeTeste.java"))
                    .filter(fonte -> !fonte.toString().contains("plantado"))
                    .toList();
        }
        assertThat(fontes).hasSizeGreaterThan(100);
        return fontes.stream().filter(fonte -> oQue.matcher(ler(fonte)).find()).toList();
    }

    private static String ler(Path fonte) {
        try {
            return Files.readString(fonte);
        } catch (IOException falha) {
            throw new java.io.UncheckedIOException(falha);
        }
    }
}
