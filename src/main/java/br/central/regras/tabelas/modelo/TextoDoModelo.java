package br.central.regras.tabelas.modelo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * A model as a file, laid out as Modeler lays it out, the same each time it is written: without the attributes that reading
 * it by its schema put in.
 */
final class TextoDoModelo {

    private static final byte[] CABECALHO =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8);

    private TextoDoModelo() {}

    static byte[] de(DmnModelInstance modelo) {
        Document documento = (Document) modelo.getDocument().getDomSource().getNode();
        limpar(documento.getDocumentElement());
        ByteArrayOutputStream saida = new ByteArrayOutputStream();
        try {
            saida.writeBytes(CABECALHO);
            escritor().transform(new DOMSource(documento), new StreamResult(saida));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return saida.toByteArray();
    }

    private static Transformer escritor() throws TransformerException {
        TransformerFactory fabrica = TransformerFactory.newInstance();
        fabrica.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer escritor = fabrica.newTransformer();
        escritor.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
        escritor.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        escritor.setOutputProperty(OutputKeys.INDENT, "yes");
        escritor.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
        return escritor;
    }

    private static void limpar(Element elemento) {
        semOQueVeioDoEsquema(elemento);
        boolean temElementos = false;
        for (Node no = elemento.getFirstChild(); no != null; no = no.getNextSibling()) {
            if (no instanceof Element dentro) {
                temElementos = true;
                limpar(dentro);
            }
        }
        if (temElementos) {
            semEspacos(elemento);
        }
    }

    private static void semOQueVeioDoEsquema(Element elemento) {
        NamedNodeMap atributos = elemento.getAttributes();
        for (int i = atributos.getLength() - 1; i >= 0; i--) {
            Attr atributo = (Attr) atributos.item(i);
            if (!atributo.getSpecified()) {
                elemento.removeAttributeNode(atributo);
            }
        }
    }

    private static void semEspacos(Element elemento) {
        Node no = elemento.getFirstChild();
        while (no != null) {
            Node seguinte = no.getNextSibling();
            if (no instanceof Text && no.getTextContent().isBlank()) {
                elemento.removeChild(no);
            }
            no = seguinte;
        }
    }
}
