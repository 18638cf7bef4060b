package br.central.regras.portao;

import camundajar.impl.scala.Product;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Ref;
import org.springframework.stereotype.Component;

/** Reads cells without evaluating them. */
@Component
class Feel {

    /** They give names to things of their own. */
    private static final Set<String> COM_NOMES =
            Set.of("For", "SomeItem", "EveryItem", "ConstContext", "FunctionDefinition", "Filter");

    private final FeelEngineApi leitor = FeelEngineBuilder.forJava().build();

    /**
     * What a cell names.
     *
     * @param defeito why it cannot be read; {@code null} when it can
     */
    record Lida(Set<String> nomes, String defeito) {}

    Lida teste(String celula) {
        return lida(leitor.parseUnaryTests(celula));
    }

    Lida expressao(String celula) {
        return lida(leitor.parseExpression(celula));
    }

    private static Lida lida(ParseResult lido) {
        if (lido.isFailure()) {
            return new Lida(Set.of(), String.valueOf(lido.failure().message()));
        }
        return new Lida(nomes(lido.parsedExpression().expression()).orElse(Set.of()), null);
    }

    private static Optional<Set<String>> nomes(Object arvore) {
        Set<String> nomes = new TreeSet<>();
        return juntar(arvore, nomes) ? Optional.of(nomes) : Optional.empty();
    }

    /** @return whether every name in it comes from outside */
    private static boolean juntar(Object no, Set<String> nomes) {
        if (no instanceof Ref nome) {
            nomes.add(nome.names().head());
            return true;
        }
        if (no instanceof Product composto) {
            if (COM_NOMES.contains(composto.productPrefix())) {
                return false;
            }
            boolean todos = true;
            for (int i = 0; i < composto.productArity(); i++) {
                todos &= juntar(composto.productElement(i), nomes);
            }
            return todos;
        }
        return true;
    }
}
