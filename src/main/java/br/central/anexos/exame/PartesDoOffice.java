package br.central.anexos.exame;

import br.central.anexos.exame.ArquivoRecusado.Motivo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How a document of Office since 2007 hangs together: what its parts are, and where they lead. */
final class PartesDoOffice {

    /** The part that names the others, in small letters. */
    static final String LISTA = "[content_types].xml";

    private static final Map<String, Formato> FORMATOS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", Formato.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", Formato.XLSX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", Formato.PPTX,
            "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml", Formato.PPTX);

    private static final Pattern MACRO = Pattern.compile("macroenabled|vbaproject|vbadata|macrosheet");

    private static final Pattern CONTROLE = Pattern.compile("activex");

    /** What a document may have elsewhere: where a link leads, another workbook's cells, a picture or film on the web. */
    private static final Pattern EXTERNO_ACEITO =
            Pattern.compile("(hyperlink|externallink|externallinkpath|externallinklongpath|xlpathmissing)");

    private static final Pattern IMAGEM = Pattern.compile("(image|video|audio|media)");

    private static final Pattern NA_WEB = Pattern.compile("https?:.*", Pattern.CASE_INSENSITIVE);

    /** As documents remember the template of whoever wrote them; it is looked for on the reader's own disk. */
    private static final Pattern NO_PROPRIO_DISCO = Pattern.compile("file:/{2,3}[a-z]:.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern DDE = Pattern.compile("<[a-z0-9:]{0,20}ddeLink");

    private static final XMLInputFactory XML = leitorDeXml();

    private final ExameDoArquivo exame;

    PartesDoOffice(ExameDoArquivo exame) {
        this.exame = exame;
    }

    /** By the list of its parts. */
    Formato formato(InputStream lista) throws IOException {
        Formato[] achado = {null};
        percorrer(lista, leitor -> {
            String tipo = atributo(leitor, "ContentType").strip();
            if (achado[0] == null) {
                achado[0] = FORMATOS.get(tipo);
            }
            exigirSemPrograma(tipo);
        });
        if (achado[0] == null) {
            throw new ArquivoRecusado(Motivo.TIPO, "Este tipo de documento não é aceito: salve-o como PDF.");
        }
        return achado[0];
    }

    /** @return whether it says how the document hangs together; the rest is what is embedded in it */
    boolean examinada(String nome, InputStream bytes) throws IOException {
        exigirSemPrograma(nome);
        if (nome.equals(LISTA)) {
            percorrer(bytes, leitor -> exigirSemPrograma(atributo(leitor, "ContentType")));
        } else if (nome.endsWith(".rels")) {
            percorrer(bytes, PartesDoOffice::exigirPorPerto);
        } else if (nome.contains("externallinks/") && nome.endsWith(".xml")) {
            if (ProcuraDeBytes.acha(exame.orcamento().contar(bytes), DDE)) {
                throw ArquivoRecusado.comLigacaoExterna();
            }
        } else {
            return false;
        }
        return true;
    }

    private static void exigirSemPrograma(String nomeOuTipo) {
        String minusculas = nomeOuTipo.toLowerCase(Locale.ROOT);
        if (MACRO.matcher(minusculas).find()) {
            throw ArquivoRecusado.comMacros();
        }
        if (CONTROLE.matcher(minusculas).find()) {
            throw ArquivoRecusado.comObjeto();
        }
    }

    private static void exigirPorPerto(XMLStreamReader leitor) {
        String tipo = atributo(leitor, "Type").toLowerCase(Locale.ROOT);
        exigirSemPrograma(tipo);
        if (!"external".equalsIgnoreCase(atributo(leitor, "TargetMode").strip())) {
            return;
        }
        String parentesco = tipo.substring(tipo.lastIndexOf('/') + 1);
        String alvo = atributo(leitor, "Target").strip();
        boolean imagem = IMAGEM.matcher(parentesco).matches();
        boolean aceito = EXTERNO_ACEITO.matcher(parentesco).matches()
                || imagem && NA_WEB.matcher(alvo).matches()
                || (imagem || parentesco.equals("attachedtemplate"))
                        && NO_PROPRIO_DISCO.matcher(alvo).matches();
        if (!aceito) {
            throw ArquivoRecusado.comLigacaoExterna();
        }
    }

    private interface Elemento {
        void ver(XMLStreamReader leitor);
    }

    private void percorrer(InputStream bytes, Elemento cada) throws IOException {
        try {
            XMLStreamReader leitor = XML.createXMLStreamReader(exame.orcamento().contar(bytes));
            while (leitor.hasNext()) {
                int evento = leitor.next();
                if (evento == XMLStreamConstants.START_ELEMENT) {
                    cada.ver(leitor);
                } else if (evento == XMLStreamConstants.DTD) {
                    throw ArquivoRecusado.danificado();
                }
            }
        } catch (XMLStreamException malformado) {
            throw new IOException(malformado);
        }
    }

    private static String atributo(XMLStreamReader leitor, String nome) {
        String valor = leitor.getAttributeValue(null, nome);
        return valor == null ? "" : valor;
    }

    private static XMLInputFactory leitorDeXml() {
        XMLInputFactory fabrica = XMLInputFactory.newDefaultFactory();
        fabrica.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        fabrica.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return fabrica;
    }
}
