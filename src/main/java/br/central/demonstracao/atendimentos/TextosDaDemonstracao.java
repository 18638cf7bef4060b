package br.central.demonstracao.atendimentos;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** What is said in the demonstration: {@code demo/assuntos.csv} by classification, {@code demo/frases.csv} by use. */
final class TextosDaDemonstracao {

    private record Frase(String uso, String area, String texto) {}

    private final Map<String, Assunto> assuntos;
    private final List<Frase> frases;

    private TextosDaDemonstracao(Map<String, Assunto> assuntos, List<Frase> frases) {
        this.assuntos = assuntos;
        this.frases = frases;
    }

    static TextosDaDemonstracao ler() {
        Map<String, Assunto> assuntos = csv("assuntos").stream()
                .map(linha -> new Assunto(
                        linha.getField("caminho"),
                        linha.getField("titulo"),
                        linha.getField("pedido"),
                        linha.getField("resposta")))
                .collect(Collectors.toMap(Assunto::caminho, Function.identity()));
        List<Frase> frases = csv("frases").stream()
                .map(linha -> new Frase(linha.getField("uso"), linha.getField("area"), linha.getField("texto")))
                .toList();
        return new TextosDaDemonstracao(assuntos, frases);
    }

    Stream<String> caminhos() {
        return assuntos.keySet().stream().sorted();
    }

    Assunto sobre(String caminho) {
        return assuntos.get(caminho);
    }

    /** One of the area where it has any, otherwise one for all. */
    String frase(String uso, String area, Sorteio sorteio) {
        List<Frase> daArea = doUso(uso, area);
        return sorteio.um(daArea.isEmpty() ? doUso(uso, "") : daArea).texto();
    }

    private List<Frase> doUso(String uso, String area) {
        return frases.stream()
                .filter(frase -> frase.uso().equals(uso) && frase.area().equals(area))
                .toList();
    }

    private static List<NamedCsvRecord> csv(String nome) {
        try (Reader texto = new InputStreamReader(
                new ClassPathResource("demo/" + nome + ".csv").getInputStream(), StandardCharsets.UTF_8)) {
            return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(texto).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
