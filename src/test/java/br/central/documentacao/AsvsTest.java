package br.central.documentacao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every requirement of the ASVS at levels 1 and 2 has its line, and what a line names is there. */
class AsvsTest {

    private static final Path PAGINA = Path.of("docs/asvs.md");
    private static final Path IDS = Path.of("src/test/resources/documentacao/asvs-4.0.3-niveis-1-e-2.txt");

    private static final String ATENDE = "atende";
    private static final List<String> ESTADOS = List.of(ATENDE, "atende em parte", "não atende", "não se aplica");

    private static final Pattern LINHA = Pattern.compile(
            "^\\| (\\d+\\.\\d+\\.\\d+) \\| (.+?) \\| \\*\\*(.+?)\\*\\* \\| (.+) \\|$", Pattern.MULTILINE);
    private static final Pattern CAPITULO = Pattern.compile("^## V(\\d+) (.+)$", Pattern.MULTILINE);
    private static final Pattern CODIGO = Pattern.compile("`([^`]+)`");
    private static final Predicate<String> CLASSE =
            Pattern.compile("[A-Z][a-z]\\w+").asMatchPredicate();

    private record Requisito(String id, String estado, String onde) {

        Stream<String> nomes() {
            return CODIGO.matcher(onde).results().map(codigo -> codigo.group(1));
        }
    }

    private final List<Requisito> requisitos = LINHA.matcher(Trecho.ler(PAGINA))
            .results()
            .map(linha -> new Requisito(linha.group(1), linha.group(3), linha.group(4)))
            .toList();

    @Test
    void cadaRequisitoApareceUmaVez() throws IOException {
        assertThat(requisitos).extracting(Requisito::id).containsExactlyElementsOf(Files.readAllLines(IDS));
    }

    @Test
    void cadaLinhaDizComoEstaEOQueAtendeDizPorQueTeste() {
        assertThat(requisitos).allSatisfy(requisito -> {
            assertThat(requisito.estado()).as(requisito.id()).isIn(ESTADOS);
            if (requisito.estado().equals(ATENDE)) {
                assertThat(requisito.nomes()).as(requisito.id()).anyMatch(nome -> nome.endsWith("Test"));
            }
        });
    }

    @Test
    void asClassesETestesNomeadosExistem() throws IOException {
        Set<String> existentes;
        try (var arquivos = Files.walk(Path.of("src"))) {
            existentes = arquivos.map(arquivo -> arquivo.getFileName().toString())
                    .filter(nome -> nome.endsWith(".java"))
                    .map(nome -> nome.substring(0, nome.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        assertThat(requisitos)
                .allSatisfy(requisito -> assertThat(requisito.nomes().filter(CLASSE))
                        .as(requisito.id())
                        .isSubsetOf(existentes));
    }

    @Test
    void oResumoContaAsLinhas() {
        String capitulos = CAPITULO.matcher(Trecho.ler(PAGINA))
                .results()
                .map(this::linhaDoCapitulo)
                .collect(Collectors.joining("\n"));
        new Trecho(PAGINA, "resumo")
                .conferir("| capítulo | " + String.join(" | ", ESTADOS) + " | ao todo |\n|---|--:|--:|--:|--:|--:|\n"
                        + capitulos + "\n" + linhaDoResumo("ao todo", requisitos));
    }

    private String linhaDoCapitulo(MatchResult capitulo) {
        List<Requisito> seus = requisitos.stream()
                .filter(requisito -> requisito.id().startsWith(capitulo.group(1) + "."))
                .toList();
        return linhaDoResumo("V" + capitulo.group(1) + " " + capitulo.group(2), seus);
    }

    private static String linhaDoResumo(String nome, List<Requisito> quais) {
        String contagens = ESTADOS.stream()
                .map(estado ->
                        quais.stream().filter(um -> um.estado().equals(estado)).count())
                .map(String::valueOf)
                .collect(Collectors.joining(" | "));
        return "| %s | %s | %d |".formatted(nome, contagens, quais.size());
    }
}
