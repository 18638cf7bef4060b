package br.central.regras.portao;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * A decision table of a file that is about to be published.
 *
 * @param juntas the files published with it, by the key of their decision
 */
record TabelaSobExame(
        Decision decisao, DecisionTable tabela, byte[] arquivo, Map<String, byte[]> juntas, List<Linha> linhas) {

    static TabelaSobExame de(Decision decisao, DecisionTable tabela, byte[] arquivo, Map<String, byte[]> juntas) {
        return new TabelaSobExame(decisao, tabela, arquivo, juntas, linhas(tabela));
    }

    String chave() {
        return decisao.getId();
    }

    List<Input> entradas() {
        return List.copyOf(tabela.getInputs());
    }

    List<Output> saidas() {
        return List.copyOf(tabela.getOutputs());
    }

    /** A rule, with the number it has in the editor. */
    record Linha(int numero, String id, List<String> entradas, List<String> saidas) {

        String dita() {
            return "linha " + numero + " (" + id + ")";
        }
    }

    private static List<Linha> linhas(DecisionTable tabela) {
        List<Linha> linhas = new ArrayList<>();
        for (Rule regra : tabela.getRules()) {
            linhas.add(new Linha(
                    linhas.size() + 1,
                    regra.getId(),
                    regra.getInputEntries().stream()
                            .map(InputEntry::getText)
                            .map(TabelaSobExame::texto)
                            .toList(),
                    regra.getOutputEntries().stream()
                            .map(OutputEntry::getText)
                            .map(TabelaSobExame::texto)
                            .toList()));
        }
        return linhas;
    }

    Optional<Linha> linha(String id) {
        return linhas().stream().filter(linha -> linha.id().equals(id)).findFirst();
    }

    static String expressao(Input entrada) {
        return entrada.getInputExpression() == null
                ? ""
                : texto(entrada.getInputExpression().getText());
    }

    static String rotulo(String rotulo, String nome) {
        return rotulo == null || rotulo.isBlank() ? nome : rotulo;
    }

    private static String texto(Text texto) {
        return texto == null || texto.getTextContent() == null
                ? ""
                : texto.getTextContent().strip();
    }
}
