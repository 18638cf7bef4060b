package br.central.regras.portao;

import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The variables that a process makes by itself. */
final class NomesDoProcesso {

    /** What the engine sets in each branch of something that runs many times, and knows everywhere. */
    private static final Set<String> DO_MOTOR = Set.of(
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "execution",
            "task",
            "authenticatedUserId");

    private static final Set<String> ATRIBUTOS = Set.of(
            "elementVariable",
            "resultVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable",
            "initiator");

    private static final Set<String> COM_NOME = Set.of("inputParameter", "outputParameter");
    private static final Set<String> COM_ALVO = Set.of("in", "out");

    private NomesDoProcesso() {}

    static Set<String> de(Element processo) {
        Set<String> nomes = new TreeSet<>(DO_MOTOR);
        juntar(processo, nomes);
        nomes.remove("");
        return nomes;
    }

    private static void juntar(Element elemento, Set<String> nomes) {
        for (int i = 0; i < elemento.getAttributes().getLength(); i++) {
            Node atributo = elemento.getAttributes().item(i);
            if (ATRIBUTOS.contains(atributo.getLocalName())) {
                nomes.add(atributo.getNodeValue());
            }
        }
        String tipo = elemento.getLocalName();
        if (COM_NOME.contains(tipo)) {
            nomes.add(elemento.getAttribute("name"));
        } else if (COM_ALVO.contains(tipo)) {
            nomes.add(elemento.getAttribute("target"));
        } else if (tipo.equals("formField")) {
            nomes.add(elemento.getAttribute("id"));
        }
        for (Node filho = elemento.getFirstChild(); filho != null; filho = filho.getNextSibling()) {
            if (filho instanceof Element dentro) {
                juntar(dentro, nomes);
            }
        }
    }
}
