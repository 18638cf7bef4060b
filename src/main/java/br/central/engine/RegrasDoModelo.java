package br.central.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What a model may be written with: of what the engine adds to BPMN and DMN, only what is listed here. A list of what is
 * allowed, because the engine's next version may add another way to run code.
 */
class RegrasDoModelo {

    private static final Set<String> DO_MOTOR = Set.of(
            "http://camunda.org/schema/1.0/bpmn",
            "http://activiti.org/bpmn",
            "http://camunda.org/schema/1.0/dmn",
            "http://camunda.org/schema/1.0/cmmn");

    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/FEEL/20140401",
            "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/");

    private static final Set<String> ATRIBUTOS = Set.of(
            "assignee",
            "async",
            "asyncAfter",
            "asyncBefore",
            "calledElementBinding",
            "calledElementVersion",
            "calledElementVersionTag",
            "candidateGroups",
            "candidateStarterGroups",
            "candidateStarterUsers",
            "candidateUsers",
            "collection",
            "decisionRef",
            "decisionRefBinding",
            "decisionRefVersion",
            "decisionRefVersionTag",
            "delegateExpression",
            "diagramRelationId",
            "dueDate",
            "elementVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable",
            "exclusive",
            "expression",
            "followUpDate",
            "formKey",
            "formRef",
            "formRefBinding",
            "formRefVersion",
            "historyTimeToLive",
            "initiator",
            "inputVariable",
            "isStartableInTasklist",
            "jobPriority",
            "mapDecisionResult",
            "priority",
            "resultVariable",
            "variableEvents",
            "variableMappingDelegateExpression",
            "variableName",
            "versionTag");

    private static final Set<String> ELEMENTOS = Set.of(
            "entry",
            "executionListener",
            "failedJobRetryTimeCycle",
            "formData",
            "formField",
            "in",
            "inputOutput",
            "inputParameter",
            "list",
            "map",
            "out",
            "outputParameter",
            "properties",
            "property",
            "taskListener",
            "value");

    /** Of the engine's own elements: their attributes carry no namespace. */
    private static final Set<String> ATRIBUTOS_DE_ELEMENTOS = Set.of(
            "businessKey",
            "datePattern",
            "defaultValue",
            "delegateExpression",
            "event",
            "expression",
            "id",
            "key",
            "label",
            "local",
            "name",
            "source",
            "sourceExpression",
            "target",
            "type",
            "value",
            "variables");

    private static final Set<String> TIPOS_DE_CAMPO = Set.of("string", "long", "boolean", "date", "enum");

    /** Elements of BPMN that hold a program. */
    private static final Set<String> PROGRAMAS = Set.of("scriptTask", "script");

    private static final String PAGINA = "embedded:deployment:";

    private final String arquivo;
    private final Predicate<String> paginaDaqui;
    private final List<DefeitoDoModelo> defeitos = new ArrayList<>();

    RegrasDoModelo(String arquivo, Predicate<String> paginaDaqui) {
        this.arquivo = arquivo;
        this.paginaDaqui = paginaDaqui;
    }

    /** Everything else that it holds, naming the element and what it is; empty when there is nothing. */
    List<DefeitoDoModelo> conferir(byte[] modelo) {
        try {
            percorrer(XmlDeModelo.ler(modelo).getDocumentElement());
        } catch (SAXParseException ilegivel) {
            defeito(null, porQueNaoSeLe(ilegivel));
        } catch (SAXException | IOException | ParserConfigurationException ilegivel) {
            defeito(null, "não se lê como XML");
        }
        return List.copyOf(defeitos);
    }

    private static String porQueNaoSeLe(SAXParseException ilegivel) {
        String porque = String.valueOf(ilegivel.getMessage());
        if (porque.contains(XmlDeModelo.SEM_DOCTYPE)) {
            return "traz uma declaração DOCTYPE, que um modelo não tem";
        }
        return porque.contains("maxElementDepth") || porque.contains("JAXP00010006")
                ? "tem elementos uns dentro dos outros além do limite"
                : "não se lê como XML: o erro está perto da linha " + ilegivel.getLineNumber();
    }

    private void percorrer(Element elemento) {
        conferir(elemento);
        NamedNodeMap atributos = elemento.getAttributes();
        for (int i = 0; i < atributos.getLength(); i++) {
            conferir(elemento, (Attr) atributos.item(i));
        }
        NodeList filhos = elemento.getChildNodes();
        for (int i = 0; i < filhos.getLength(); i++) {
            if (filhos.item(i).getNodeType() == Node.ELEMENT_NODE) {
                percorrer((Element) filhos.item(i));
            }
        }
    }

    private void conferir(Element elemento) {
        String nome = elemento.getLocalName();
        boolean doMotor = doMotor(elemento);
        if (doMotor && !ELEMENTOS.contains(nome) || PROGRAMAS.contains(nome)) {
            defeito(
                    elemento,
                    "usa “" + nome + "”" + (PROGRAMAS.contains(nome) ? ": modelos não trazem programas" : ""));
        }
        if (doMotor && nome.equals("formField") && !TIPOS_DE_CAMPO.contains(elemento.getAttribute("type"))) {
            defeito(elemento, "tem um campo de tipo desconhecido");
        }
    }

    private void conferir(Element elemento, Attr atributo) {
        String nome = atributo.getLocalName();
        String valor = atributo.getValue();
        boolean semEspaco = atributo.getNamespaceURI() == null;
        boolean permitido = doMotor(atributo)
                ? ATRIBUTOS.contains(nome)
                : !(semEspaco && doMotor(elemento)) || ATRIBUTOS_DE_ELEMENTOS.contains(nome);
        if (!permitido) {
            defeito(
                    elemento,
                    "usa o atributo “" + nome + "”"
                            + (nome.equals("class")
                                    ? ": os passos da aplicação se chamam por delegateExpression"
                                    : ""));
        }
        if (nome.equals("formKey") && !formularioDaqui(valor)) {
            defeito(elemento, "abre um formulário que não é da aplicação");
        }
        boolean outraLinguagem =
                nome.equals("expressionLanguage") || nome.equals("language") || nome.equals("scriptFormat");
        if (semEspaco && outraLinguagem && !linguagemAceita(elemento, nome, valor)) {
            defeito(elemento, "pede a linguagem “" + valor + "”; as decisões se escrevem em FEEL");
        }
    }

    /** In BPMN the document names languages that the engine does not look at; only a condition's is one it runs. */
    private static boolean linguagemAceita(Element elemento, String atributo, String valor) {
        boolean doDocumento = elemento.getLocalName().equals("definitions") && !dmn(elemento);
        return doDocumento || !atributo.equals("scriptFormat") && FEEL.contains(valor);
    }

    private static boolean dmn(Element elemento) {
        return elemento.getNamespaceURI() != null && elemento.getNamespaceURI().contains("/DMN/");
    }

    private boolean formularioDaqui(String chave) {
        return chave.startsWith(PAGINA) && paginaDaqui.test(chave.substring(PAGINA.length()));
    }

    private static boolean doMotor(Node no) {
        return no.getNamespaceURI() != null && DO_MOTOR.contains(no.getNamespaceURI());
    }

    private void defeito(Element elemento, String porque) {
        Node dono = elemento;
        while (dono instanceof Element acima && acima.getAttribute("id").isEmpty()) {
            dono = acima.getParentNode();
        }
        if (dono instanceof Element acima) {
            String id = acima.getAttribute("id");
            String nome = acima.getAttribute("name").replaceAll("\\s+", " ");
            String rotulo = nome.isEmpty() ? "" : " (“" + nome + "”)";
            defeitos.add(new DefeitoDoModelo(arquivo, id, null, "o elemento " + id + rotulo + " " + porque));
        } else {
            defeitos.add(new DefeitoDoModelo(arquivo, null, null, porque));
        }
    }
}
