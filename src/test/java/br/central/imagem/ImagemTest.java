package br.central.imagem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What can be said of the image without building it; {@link ImagemDePeTest} goes through its steps. */
class ImagemTest {

    @Test
    void ninguemEAdministradorDaMaquina() throws IOException {
        assertThat(Receita.ler().usuario()).matches("[1-9]\\d*:[1-9]\\d*");
    }

    @Test
    void aDemonstracaoTemDeSerPedida() throws IOException {
        assertThat(Receita.ler().ambiente()).containsEntry("SPRING_PROFILES_ACTIVE", "postgres");
    }

    @Test
    void oProcessoRecebeOsSinaisSemShellNoMeio() throws IOException {
        assertThat(Receita.ler().entrada()).first().isEqualTo("java");
    }

    @Test
    void oQueSeCopiaExiste() throws IOException {
        assertThat(Receita.ler().de("COPY").filter(linha -> !linha.contains("--from")))
                .isNotEmpty()
                .allSatisfy(linha -> {
                    String[] palavras = linha.split(" ");
                    for (int i = 1; i < palavras.length - 1; i++) {
                        assertThat(Path.of(palavras[i])).exists();
                    }
                });
    }
}
