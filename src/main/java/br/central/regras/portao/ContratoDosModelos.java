package br.central.regras.portao;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the application needs of its models, in one file: {@code regras/contrato-dos-modelos.csv}. */
@Component
class ContratoDosModelos {

    private static final String RECURSO = "/regras/contrato-dos-modelos.csv";

    private final List<Exigencia> exigencias = ler();

    private static List<Exigencia> ler() {
        try (var arquivo =
                new InputStreamReader(ContratoDosModelos.class.getResourceAsStream(RECURSO), StandardCharsets.UTF_8)) {
            return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(arquivo).stream()
                    .map(ContratoDosModelos::exigencia)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Exigencia exigencia(NamedCsvRecord linha) {
        return new Exigencia(
                linha.getField("modelo"),
                Exigencia.Tipo.valueOf(linha.getField("tipo")),
                linha.getField("nome"),
                linha.getField("valor"),
                linha.getField("motivo"));
    }

    /** Whether the application has to do with a model of that key. */
    boolean conhece(String modelo) {
        return exigencias.stream().anyMatch(uma -> uma.modelo().equals(modelo));
    }

    Set<String> modelos() {
        return exigencias.stream().map(Exigencia::modelo).collect(Collectors.toSet());
    }

    List<Exigencia> de(String modelo) {
        return exigencias.stream().filter(uma -> uma.modelo().equals(modelo)).toList();
    }

    List<Exigencia> de(String modelo, Exigencia.Tipo tipo) {
        return de(modelo).stream().filter(uma -> uma.tipo() == tipo).toList();
    }

    Set<String> nomes(String modelo, Exigencia.Tipo tipo) {
        return de(modelo, tipo).stream().map(Exigencia::nome).collect(Collectors.toSet());
    }
}
