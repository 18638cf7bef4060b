package br.central.regras.modelos;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What defines an element, each thing by what it is called in the field. Whatever the file says of it is here, also what has no
 * word of its own: nothing that changes goes unseen.
 */
final class PropriedadesDoElemento {

    private static final String VALE_POR_OUTRA = ", ";

    /** Other elements, seen by themselves, or repeated elsewhere in the file. */
    private static final Set<String> DE_OUTROS =
            Set.of("incoming", "outgoing", "flowNodeRef", "laneSet", "dataInputAssociation");

    private static final Set<String> REFERENCIAS = Set.of(
            "sourceRef",
            "targetRef",
            "attachedToRef",
            "default",
            "messageRef",
            "errorRef",
            "signalRef",
            "escalationRef");

    private static final Set<String> TEMPOS = Set.of("timeDuration", "timeDate", "timeCycle", "historyTimeToLive");

    /**
     * @param chave by which two are the same: of what names another element its id, whatever that one is called
     * @param escrito stands in the file; else it is what the notation takes for granted
     */
    record Valor(String chave, String dito, boolean escrito) {

        static final Valor NENHUM = de("");

        static Valor de(String dito) {
            return new Valor(dito, dito, true);
        }

        private Valor com(Valor outro) {
            return new Valor(chave + "; " + outro.chave, dito + "; " + outro.dito, escrito || outro.escrito);
        }

        private Valor escrito(boolean esta) {
            return new Valor(chave, dito, esta);
        }
    }

    private final ElementosDoModelo todos;
    private final Element elemento;
    private final Map<String, Valor> achadas = new LinkedHashMap<>();

    private PropriedadesDoElemento(Element elemento, ElementosDoModelo todos) {
        this.todos = todos;
        this.elemento = elemento;
    }

    /** In the file's order. */
    static Map<String, Valor> de(Element elemento, ElementosDoModelo todos) {
        var propriedades = new PropriedadesDoElemento(elemento, todos);
        Element dentro = ElementosDoModelo.dentroDe(elemento);
        propriedades.atributos(elemento, "");
        if (dentro != null) {
            propriedades.achou(
                    "onde está", new Valor(dentro.getAttribute("id"), PalavrasDosElementos.nome(dentro), true));
        }
        propriedades.filhos(elemento, "");
        return propriedades.achadas;
    }

    private void atributos(Element um, String antes) {
        NamedNodeMap atributos = um.getAttributes();
        for (int i = 0; i < atributos.getLength(); i++) {
            Attr atributo = (Attr) atributos.item(i);
            String nome = local(atributo);
            if (!nome.equals("id")
                    && !atributo.getName().startsWith("xmlns")
                    && !atributo.getName().equals("xsi:type")) {
                achou(
                        antes + PalavrasDasPropriedades.de(nome),
                        valor(nome, atributo.getValue()).escrito(atributo.getSpecified()));
            }
        }
    }

    private Valor valor(String nome, String texto) {
        String dito = PalavrasDosElementos.emUmaLinha(texto);
        if (REFERENCIAS.contains(nome)) {
            return new Valor(dito, todos.dito(dito), true);
        }
        if (TEMPOS.contains(nome)) {
            return Valor.de(Duracao.dita(dito));
        }
        return Valor.de(
                switch (dito) {
                    case "true" -> "sim";
                    case "false" -> "não";
                    default -> dito;
                });
    }

    private void filhos(Element acima, String antes) {
        for (Node no = acima.getFirstChild(); no != null; no = no.getNextSibling()) {
            if (no instanceof Element um && !DE_OUTROS.contains(um.getLocalName()) && !seVeSozinho(um)) {
                filho(um, antes);
            }
        }
    }

    private boolean seVeSozinho(Element um) {
        return um != elemento && todos.porId().get(um.getAttribute("id")) == um;
    }

    private void filho(Element um, String antes) {
        String nome = um.getLocalName();
        switch (nome) {
            case "extensionElements", "inputOutput", "properties", "formData" -> filhos(um, antes);
            case "inputParameter" -> achou("entrada " + um.getAttribute("name"), texto(um));
            case "outputParameter" -> achou("saída " + um.getAttribute("name"), texto(um));
            case "property" -> achou("propriedade " + um.getAttribute("name"), um.getAttribute("value"));
            case "formField" -> achou("campo " + um.getAttribute("id"), texto(um));
            case "executionListener", "taskListener" ->
                achou(PalavrasDasPropriedades.quando(um.getAttribute("event")), texto(um));
            case "in", "out" -> achou(nome.equals("in") ? "o que leva" : "o que traz", texto(um));
            default -> composto(um, antes + prefixo(nome));
        }
    }

    /** What an event waits for is said before what it says of it. */
    private static String prefixo(String nome) {
        String palavra = PalavrasDasPropriedades.dePartes(nome);
        return palavra.isEmpty() ? "" : palavra + ": ";
    }

    private void composto(Element um, String antes) {
        boolean parte = !PalavrasDasPropriedades.dePartes(um.getLocalName()).isEmpty();
        if (!temFilhos(um)) {
            Valor texto = valor(um.getLocalName(), um.getTextContent());
            if (!texto.dito().isEmpty()) {
                achou(parte ? antes + "valor" : antes + PalavrasDasPropriedades.de(um.getLocalName()), texto);
            } else if (parte && um.getAttributes().getLength() <= 1) {
                achou(antes.substring(0, antes.length() - 2), "sim");
            }
        }
        atributos(um, antes);
        filhos(um, antes);
    }

    private static boolean temFilhos(Element um) {
        for (Node no = um.getFirstChild(); no != null; no = no.getNextSibling()) {
            if (no instanceof Element) {
                return true;
            }
        }
        return false;
    }

    /** All an element of the engine's own says, in one line. */
    private static String texto(Element um) {
        StringBuilder dito = new StringBuilder();
        NamedNodeMap atributos = um.getAttributes();
        for (int i = 0; i < atributos.getLength(); i++) {
            Attr atributo = (Attr) atributos.item(i);
            if (!Set.of("id", "name", "event").contains(local(atributo))
                    && !atributo.getName().startsWith("xmlns")) {
                juntar(
                        dito,
                        PalavrasDasPropriedades.soOValor(local(atributo))
                                ? atributo.getValue()
                                : PalavrasDasPropriedades.de(local(atributo)) + " " + atributo.getValue());
            }
        }
        for (Node no = um.getFirstChild(); no != null; no = no.getNextSibling()) {
            if (no instanceof Element filho) {
                juntar(dito, texto(filho));
            } else if (no.getNodeType() == Node.TEXT_NODE || no.getNodeType() == Node.CDATA_SECTION_NODE) {
                juntar(dito, no.getTextContent());
            }
        }
        return dito.toString();
    }

    private static void juntar(StringBuilder dito, String mais) {
        String limpo = PalavrasDosElementos.emUmaLinha(mais);
        if (!limpo.isEmpty()) {
            dito.append(dito.length() == 0 ? "" : VALE_POR_OUTRA).append(limpo);
        }
    }

    private void achou(String qual, String valor) {
        achou(qual, Valor.de(valor));
    }

    private void achou(String qual, Valor valor) {
        achadas.merge(qual, valor, Valor::com);
    }

    private static String local(Attr atributo) {
        return atributo.getLocalName() == null ? atributo.getName() : atributo.getLocalName();
    }
}
