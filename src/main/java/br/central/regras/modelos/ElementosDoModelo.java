package br.central.regras.modelos;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a process is made of, in the file's order: all that has an id of its own and somebody may have changed. */
final class ElementosDoModelo {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final String FLUXO = "sequenceFlow";

    /** A part of what it stands in, or only the drawing. */
    private static final Set<String> PARTES =
            Set.of("definitions", "laneSet", "collaboration", "documentation", "formalExpression");

    private final Map<String, Element> porId = new LinkedHashMap<>();

    private ElementosDoModelo(Document documento) {
        NodeList todos = documento.getElementsByTagNameNS(BPMN, "*");
        for (int i = 0; i < todos.getLength(); i++) {
            Element um = (Element) todos.item(i);
            if (um.hasAttribute("id") && !PARTES.contains(um.getLocalName()) && !deOutro(um)) {
                porId.put(um.getAttribute("id"), um);
            }
        }
    }

    static ElementosDoModelo de(BpmnModelInstance modelo) {
        return new ElementosDoModelo(
                (Document) modelo.getDocument().getDomSource().getNode());
    }

    private static boolean deOutro(Element um) {
        return um.getLocalName().endsWith("EventDefinition")
                || um.getLocalName().endsWith("LoopCharacteristics")
                || um.getLocalName().endsWith("Expression")
                || um.getLocalName().equals("timeDuration")
                || um.getLocalName().equals("timeDate")
                || um.getLocalName().equals("timeCycle");
    }

    Map<String, Element> porId() {
        return porId;
    }

    /** As the analyst knows it; of what is not there, the id. */
    String dito(String id) {
        Element elemento = porId.get(id);
        return elemento == null ? id : nome(elemento);
    }

    /** Of a flow also what it joins: most have no label, and some the same. */
    String nome(Element elemento) {
        String nome = PalavrasDosElementos.nome(elemento);
        if (!elemento.getLocalName().equals(FLUXO)) {
            return nome;
        }
        String deAte = dito(elemento.getAttribute("sourceRef")) + " → " + dito(elemento.getAttribute("targetRef"));
        return elemento.getAttribute("name").isBlank() ? deAte : nome + " (" + deAte + ")";
    }

    /** The sub-process it stands in, or {@code null}: what it stands in is the process itself, or all of them. */
    static Element dentroDe(Element elemento) {
        Node acima = elemento.getParentNode();
        while (acima instanceof Element um
                && !Set.of("subProcess", "transaction").contains(um.getLocalName())) {
            acima = um.getParentNode();
        }
        return acima instanceof Element um ? um : null;
    }
}
