package br.central.seguranca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What nobody is to guess is drawn securely; only invented people are drawn otherwise. */
class AcasoSeguroTest {

    private static final Pattern ADIVINHAVEL =
            Pattern.compile("new\\s+(Random|UUID)\\(|ThreadLocal\\w*Random|Splittable\\w*Random|Math\\Wrandom");

    @Test
    void soADemonstracaoSorteiaOQueSeAdivinha() throws IOException {
        List<String> quem;
        try (var arquivos = Files.walk(Path.of("src/main"))) {
            quem = arquivos.filter(arquivo -> arquivo.toString().matches(".*\\.(java|js)"))
                    .filter(arquivo -> !arquivo.toString().contains("/vendor/"))
                    .filter(AcasoSeguroTest::adivinhavel)
                    .map(arquivo -> arquivo.getFileName().toString())
                    .toList();
        }
        assertThat(quem).containsOnly("Sorteio.java", "SorteioDePessoas.java");
    }

    private static boolean adivinhavel(Path arquivo) {
        try {
            return ADIVINHAVEL.matcher(Files.readString(arquivo)).find();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
