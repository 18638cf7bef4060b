package br.central.regras.portao;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.FunctionNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** The expressions of a process, as texts and as what they name. */
final class Expressoes {

    /** A name by itself, or the one before the dot: the method called on it, if one is. */
    record Nome(String raiz, String metodo, int parametros, boolean propriedade) {

        boolean chamado() {
            return metodo != null;
        }
    }

    /** What one text of an expression names; the functions apart. */
    record Lida(List<Nome> nomes, List<String> funcoes) {}

    /**
     * An expression.
     *
     * @param dono the element with an id that it belongs to
     * @param elemento where it is written
     * @param lugar the attribute or element that holds it
     */
    record Expressao(Element dono, Element elemento, String lugar, String texto) {}

    private static final Set<String> SEM_EXPRESSAO = Set.of("documentation", "text", "name");

    private Expressoes() {}

    /** All of it, in attributes and in texts. */
    static List<Expressao> de(Element processo) {
        List<Expressao> achadas = new ArrayList<>();
        percorrer(processo, (elemento, lugar) -> {
            if (lugar.texto().contains("${") || lugar.texto().contains("#{")) {
                achadas.add(new Expressao(dono(elemento), elemento, lugar.nome(), lugar.texto()));
            }
        });
        return achadas;
    }

    private record Lugar(String nome, String texto) {}

    private static void percorrer(Element elemento, BiConsumer<Element, Lugar> visita) {
        NamedNodeMap atributos = elemento.getAttributes();
        for (int i = 0; i < atributos.getLength(); i++) {
            String nome = atributos.item(i).getLocalName();
            if (!SEM_EXPRESSAO.contains(nome)) {
                visita.accept(elemento, new Lugar(nome, atributos.item(i).getNodeValue()));
            }
        }
        boolean folha = true;
        for (org.w3c.dom.Node filho = elemento.getFirstChild(); filho != null; filho = filho.getNextSibling()) {
            if (filho instanceof Element dentro) {
                folha = false;
                percorrer(dentro, visita);
            }
        }
        if (folha && !SEM_EXPRESSAO.contains(elemento.getLocalName())) {
            visita.accept(elemento, new Lugar(elemento.getLocalName(), elemento.getTextContent()));
        }
    }

    private static Element dono(Element elemento) {
        Element dono = elemento;
        while (dono.getAttribute("id").isEmpty() && dono.getParentNode() instanceof Element acima) {
            dono = acima;
        }
        return dono;
    }

    /** @throws TreeBuilderException when it cannot be read */
    static Lida ler(String texto) {
        Tree arvore = new Builder(Builder.Feature.METHOD_INVOCATIONS).build(texto.strip());
        List<Nome> nomes = new ArrayList<>();
        juntar(arvore.getRoot(), nomes);
        List<String> funcoes = new ArrayList<>();
        for (FunctionNode funcao : arvore.getFunctionNodes()) {
            funcoes.add(funcao.getName());
        }
        return new Lida(nomes, funcoes);
    }

    private static void juntar(Node no, List<Nome> nomes) {
        if (no instanceof AstMethod chamada
                && chamada.getChild(0) instanceof AstDot ponto
                && ponto.getChild(0) instanceof AstIdentifier raiz) {
            nomes.add(new Nome(raiz.getName(), nome(ponto), chamada.getChild(1).getCardinality(), false));
            juntar(chamada.getChild(1), nomes);
            return;
        }
        if (no instanceof AstIdentifier solto) {
            nomes.add(new Nome(solto.getName(), null, 0, false));
        }
        for (int i = 0; i < no.getCardinality(); i++) {
            Node filho = no.getChild(i);
            if (filho instanceof AstIdentifier raiz && (no instanceof AstDot)) {
                nomes.add(new Nome(raiz.getName(), null, 0, true));
            } else if (filho != null) {
                juntar(filho, nomes);
            }
        }
    }

    /** It does not say its name otherwise. */
    private static String nome(AstDot ponto) {
        return ponto.toString().replaceFirst("^\\.\\s*", "");
    }

    /** The beans and their methods that the process calls, as {@code bean} and {@code bean.metodo}. */
    static Set<String> chamados(Element processo) {
        Set<String> chamados = new HashSet<>();
        for (Expressao uma : de(processo)) {
            try {
                for (Nome nome : ler(uma.texto()).nomes()) {
                    chamados.add(nome.raiz());
                    chamados.add(nome.raiz() + "." + nome.metodo());
                }
            } catch (TreeBuilderException ilegivel) {
                // Told by who looks at the expressions.
            }
        }
        return chamados;
    }
}
