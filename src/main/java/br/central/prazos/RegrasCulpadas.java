package br.central.prazos;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The engine's failures quote a cell but do not say of which rule: finds the rules that have such a cell. */
final class RegrasCulpadas {

    private RegrasCulpadas() {}

    static String de(DmnModelInstance modelo, String motivo) {
        return modelo.getModelElementsByType(Rule.class).stream()
                .filter(regra -> celulas(regra).anyMatch(celula -> cita(motivo, celula)))
                .map(DmnElement::getId)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> celulas(Rule regra) {
        Collection<InputEntry> entradas = regra.getInputEntries();
        Collection<OutputEntry> saidas = regra.getOutputEntries();
        return Stream.concat(
                        entradas.stream().map(entrada -> entrada.getText().getTextContent()),
                        saidas.stream().map(saida -> saida.getText().getTextContent()))
                .map(String::strip)
                .filter(texto -> !texto.isEmpty());
    }

    /** A cell that does not parse is quoted as it is; a value of the wrong type, without its own quotes. */
    private static boolean cita(String motivo, String celula) {
        return motivo.contains("'" + celula + "'") || motivo.contains("'" + celula.replace("\"", "") + "'");
    }
}
