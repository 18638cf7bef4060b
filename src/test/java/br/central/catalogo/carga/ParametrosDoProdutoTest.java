package br.central.catalogo.carga;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.seguranca.Atuacao;
import br.central.seguranca.Perfil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A parameter that is read but not shipped could never be set: parameters are altered, not created. */
class ParametrosDoProdutoTest {

    private static final Pattern LEITURA = Pattern.compile("parametros\\s*\\.(?:inteiro|texto)\\(\\s*\"([^\"]+)\"");

    private final Set<String> chaves = ler(Path.of("src/main/resources/catalogo/parametros.csv"))
            .lines()
            .map(linha -> linha.split(";", 2)[0])
            .collect(Collectors.toSet());

    @Test
    void todoParametroLidoVemComOProduto() throws IOException {
        try (var fontes = Files.walk(Path.of("src/main/java"))) {
            Set<String> lidos = fontes.filter(fonte -> fonte.toString().endsWith(".java"))
                    .flatMap(fonte -> LEITURA.matcher(ler(fonte)).results().map((MatchResult r) -> r.group(1)))
                    .collect(Collectors.toSet());
            assertThat(lidos).isNotEmpty();
            assertThat(chaves).containsAll(lidos);
        }
    }

    @Test
    void todoGrupoPodeTerUmEnderecoDeAviso() {
        assertThat(Arrays.stream(Perfil.values())
                        .filter(perfil -> perfil.atuacao() == Atuacao.RESPONDE
                                || Set.of("atendimento", "supervisao", "ouvidoria", "gestao")
                                        .contains(perfil.grupo())))
                .allSatisfy(perfil -> assertThat(chaves).contains("email-do-grupo." + perfil.grupo()));
    }

    private static String ler(Path arquivo) {
        try {
            return Files.readString(arquivo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
