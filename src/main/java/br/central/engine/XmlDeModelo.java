package br.central.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Reads the XML of a file that somebody sent: no document type, with it no entity of any kind, and no depth without an end. */
public final class XmlDeModelo {

    static final String SEM_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private XmlDeModelo() {}

    /** @throws SAXException when it is not well formed, or is more than a model needs */
    public static Document ler(byte[] bytes) throws SAXException, IOException, ParserConfigurationException {
        DocumentBuilderFactory fabrica = DocumentBuilderFactory.newDefaultInstance();
        fabrica.setNamespaceAware(true);
        fabrica.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        fabrica.setFeature(SEM_DOCTYPE, true);
        fabrica.setAttribute("jdk.xml.maxElementDepth", "100");
        fabrica.setXIncludeAware(false);
        var leitor = fabrica.newDocumentBuilder();
        leitor.setErrorHandler(null);
        return leitor.parse(new ByteArrayInputStream(bytes));
    }
}
