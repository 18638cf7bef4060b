package br.central.componentes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Nothing known to be weak goes out, unless it is said why it may: {@code src/main/seguranca/README.md}. */
class ComponentesConhecidosTest {

    private static final Path PASTA = Path.of("src/main/seguranca");

    record Componente(String artefato, String versao) {}

    private static List<NamedCsvRecord> linhas(String arquivo) throws IOException {
        try (CsvReader<NamedCsvRecord> leitor = CsvReader.builder().ofNamedCsvRecord(PASTA.resolve(arquivo))) {
            return leitor.stream().toList();
        }
    }

    private static List<Vulnerabilidade> vulnerabilidades() throws IOException {
        return linhas("vulnerabilidades.csv").stream()
                .map(linha -> new Vulnerabilidade(
                        linha.getField("artefato"),
                        linha.getField("desde"),
                        linha.getField("antes_de"),
                        linha.getField("vulnerabilidade")))
                .toList();
    }

    private static List<Componente> componentes() throws IOException {
        return Stream.concat(
                        daListaDeMateriais(),
                        linhas("componentes-embutidos.csv").stream()
                                .map(linha -> new Componente(
                                        "npm:" + linha.getField("biblioteca"), linha.getField("versao"))))
                .toList();
    }

    private static Stream<Componente> daListaDeMateriais() throws IOException {
        var lista = new ClassPathResource("META-INF/sbom/application.cdx.json");
        assertThat(lista.exists())
                .as("a lista de materiais, que o Maven só faz quando não está fora da rede (-o)")
                .isTrue();
        try (InputStream bytes = lista.getInputStream()) {
            JsonNode todos = new ObjectMapper().readTree(bytes).path("components");
            return StreamSupport.stream(todos.spliterator(), false)
                    .map(um -> new Componente(
                            um.path("group").asText() + ":" + um.path("name").asText(),
                            um.path("version").asText()))
                    .toList()
                    .stream();
        }
    }

    private static Set<String> atingidos() throws IOException {
        Set<String> atingidos = new TreeSet<>();
        for (Componente um : componentes()) {
            for (Vulnerabilidade uma : vulnerabilidades()) {
                if (uma.atinge(um.artefato(), um.versao())) {
                    atingidos.add(um.artefato() + " " + uma.nome());
                }
            }
        }
        return atingidos;
    }

    private static Set<String> excetuados() throws IOException {
        return linhas("excecoes.csv").stream()
                .map(linha -> linha.getField("artefato") + " " + linha.getField("vulnerabilidade"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void oQueSeSabeFracoEstaEntreAsExcecoesENadaMais() throws IOException {
        assertThat(atingidos()).isEqualTo(excetuados());
    }

    @Test
    void aListaDeMateriaisEDestaAplicacao() throws IOException {
        assertThat(daListaDeMateriais())
                .hasSizeGreaterThan(150)
                .extracting(Componente::artefato)
                .contains(
                        "org.camunda.bpm:camunda-engine",
                        "org.springframework:spring-webmvc",
                        "org.apache.poi:poi",
                        "org.postgresql:postgresql")
                .doesNotContain("com.microsoft.playwright:playwright", "org.junit.jupiter:junit-jupiter");
    }

    static List<NamedCsvRecord> embutidos() throws IOException {
        return linhas("componentes-embutidos.csv");
    }

    @ParameterizedTest
    @MethodSource("embutidos")
    void oQueEstaEmbutidoEOQueSeDiz(NamedCsvRecord embutido) throws IOException {
        try (InputStream bytes = new ClassPathResource(embutido.getField("onde")).getInputStream()) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(embutido.getField("como_se_ve"));
        }
    }

    @Test
    void cadaLinhaDizDeOndeVemEQuando() throws IOException {
        for (NamedCsvRecord linha : linhas("vulnerabilidades.csv")) {
            assertThat(linha.getField("fonte")).as(linha.toString()).startsWith("https://");
            assertThat(LocalDate.parse(linha.getField("publicada"))).isAfter(LocalDate.of(2015, 1, 1));
            assertThat(linha.getField("o_que_e")).as(linha.toString()).isNotBlank();
        }
        for (NamedCsvRecord linha : linhas("excecoes.csv")) {
            assertThat(linha.getField("o_que_protege")).as(linha.toString()).hasSizeGreaterThan(15);
            assertThat(LocalDate.parse(linha.getField("conferida"))).isAfter(LocalDate.of(2026, 1, 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3.17.0, true",
        "3.18.0, false",
        "3.18.0-SNAPSHOT, true",
        "3.9, true",
        "3.20.0, false",
        "2.6, false",
        "3.0, true"
    })
    void comparaVersoesComoOMaven(String versao, boolean atinge) {
        var uma = new Vulnerabilidade("g:a", "3.0", "3.18.0", "CVE");

        assertThat(uma.atinge("g:a", versao)).isEqualTo(atinge);
        assertThat(uma.atinge("g:outro", versao)).isFalse();
    }
}
