package br.central.regras.tabelas.modelo;

import br.central.comum.Recusa;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnModelElementInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;

/**
 * Reads a table from its model and writes it back into it: only rows, cells and annotations that differ are touched, so that
 * ids, the diagram and whatever else a model holds stay as they were.
 */
public final class TabelaEmDmn {

    private TabelaEmDmn() {}

    /** @throws Recusa.RegraNaoAtendida when the model has no such table */
    public static Tabela ler(String chave, byte[] modelo) {
        return ler(chave, abrir(modelo));
    }

    /** The model with the rows of that table in the place of its own. */
    public static byte[] escrever(byte[] modelo, Tabela tabela) {
        DmnModelInstance instancia = abrir(modelo);
        new Escrita(instancia, tabelaDe(tabela.chave(), instancia)).escrever(tabela.linhas());
        return TextoDoModelo.de(instancia);
    }

    private static DmnModelInstance abrir(byte[] modelo) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(modelo));
        } catch (ModelException ilegivel) {
            throw new Recusa.RegraNaoAtendida("O modelo não se lê como tabela de decisão (DMN).");
        }
    }

    private static DecisionTable tabelaDe(String chave, DmnModelInstance modelo) {
        if (modelo.getModelElementById(chave) instanceof Decision decisao
                && decisao.getExpression() instanceof DecisionTable tabela) {
            return tabela;
        }
        throw new Recusa.RegraNaoAtendida("O modelo não tem a tabela " + chave + ".");
    }

    private static Tabela ler(String chave, DmnModelInstance modelo) {
        DecisionTable tabela = tabelaDe(chave, modelo);
        List<Coluna> colunas = new ArrayList<>();
        tabela.getInputs().forEach(entrada -> colunas.add(coluna(entrada)));
        tabela.getOutputs().forEach(saida -> colunas.add(coluna(saida)));
        HitPolicy politica = tabela.getHitPolicy();
        String nome = ((Decision) modelo.getModelElementById(chave)).getName();
        return new Tabela(
                chave,
                nome == null ? chave : nome,
                politica == null ? HitPolicy.UNIQUE.name() : politica.name(),
                colunas,
                tabela.getRules().stream().map(TabelaEmDmn::linha).toList());
    }

    private static Coluna coluna(Input entrada) {
        var expressao = entrada.getInputExpression();
        String nome = texto(expressao.getText());
        return new Coluna(
                nome,
                Objects.requireNonNullElse(entrada.getLabel(), nome),
                Objects.requireNonNullElse(expressao.getTypeRef(), "string"),
                true,
                valores(entrada.getInputValues()));
    }

    private static Coluna coluna(Output saida) {
        return new Coluna(
                saida.getName(),
                Objects.requireNonNullElse(saida.getLabel(), saida.getName()),
                Objects.requireNonNullElse(saida.getTypeRef(), "string"),
                false,
                valores(saida.getOutputValues()));
    }

    private static List<String> valores(UnaryTests lista) {
        if (lista == null) {
            return List.of();
        }
        return Arrays.stream(texto(lista.getText()).split(","))
                .map(String::strip)
                .filter(um -> um.length() > 2 && um.startsWith("\"") && um.endsWith("\""))
                .map(um -> um.substring(1, um.length() - 1))
                .toList();
    }

    private static LinhaDeRegra linha(Rule regra) {
        List<String> celulas = new ArrayList<>();
        regra.getInputEntries().forEach(entrada -> celulas.add(texto(entrada.getText())));
        regra.getOutputEntries().forEach(saida -> celulas.add(texto(saida.getText())));
        Description anotacao = regra.getDescription();
        return new LinhaDeRegra(
                regra.getId(),
                celulas,
                anotacao == null ? "" : anotacao.getTextContent().strip());
    }

    private static String texto(Text texto) {
        return texto == null ? "" : texto.getTextContent().strip();
    }

    private record Escrita(DmnModelInstance modelo, DecisionTable tabela) {

        void escrever(List<LinhaDeRegra> linhas) {
            Collection<Rule> regras = tabela.getRules();
            Map<String, Rule> antigas = regras.stream()
                    .collect(Collectors.toMap(
                            Rule::getId, Function.identity(), (uma, outra) -> uma, LinkedHashMap::new));
            List<Rule> novas = linhas.stream()
                    .map(linha -> regra(antigas.get(linha.id()), linha))
                    .toList();
            if (!List.copyOf(regras).equals(novas)) {
                List.copyOf(regras).forEach(regras::remove);
                regras.addAll(novas);
            }
        }

        private Rule regra(Rule tida, LinhaDeRegra linha) {
            Rule regra = tida == null ? nova(linha) : tida;
            anotar(regra, linha.anotacao());
            int i = 0;
            for (InputEntry entrada : regra.getInputEntries()) {
                por(entrada.getText(), linha.celulas().get(i++), entrada::setText);
            }
            for (OutputEntry saida : regra.getOutputEntries()) {
                por(saida.getText(), linha.celulas().get(i++), saida::setText);
            }
            return regra;
        }

        private Rule nova(LinhaDeRegra linha) {
            Rule regra = criar(Rule.class, linha.id());
            int i = 0;
            for (int n = tabela.getInputs().size(); i < n; i++) {
                regra.getInputEntries().add(criar(InputEntry.class, linha.id() + "_e" + (i + 1)));
            }
            for (int n = linha.celulas().size(); i < n; i++) {
                regra.getOutputEntries().add(criar(OutputEntry.class, linha.id() + "_s" + (i + 1)));
            }
            return regra;
        }

        private void anotar(Rule regra, String anotacao) {
            Description tida = regra.getDescription();
            String antes = tida == null ? "" : tida.getTextContent().strip();
            if (antes.equals(anotacao)) {
                return;
            }
            Description nova = modelo.newInstance(Description.class);
            nova.setTextContent(anotacao);
            regra.setDescription(nova);
        }

        private void por(Text tido, String celula, Consumer<Text> onde) {
            if (tido != null && texto(tido).equals(celula)) {
                return;
            }
            Text novo = modelo.newInstance(Text.class);
            novo.setTextContent(celula);
            onde.accept(novo);
        }

        private <E extends DmnModelElementInstance> E criar(Class<E> tipo, String id) {
            E novo = modelo.newInstance(tipo);
            novo.setAttributeValue("id", id, true);
            return novo;
        }
    }
}
