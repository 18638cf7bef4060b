package br.central.anexos.exame;

import br.central.anexos.exame.ArquivoRecusado.Motivo;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Archives, and the documents that are archives inside: those of Office since 2007 and of OpenDocument. */
final class ExameDeZip {

    private static final String PARTES = "[content_types].xml";

    private static final Map<String, Formato> OFFICE = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", Formato.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", Formato.XLSX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", Formato.PPTX,
            "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml", Formato.PPTX);

    private static final Map<String, Formato> OPENDOCUMENT =
            Map.of(Formato.ODT.tipo(), Formato.ODT, Formato.ODS.tipo(), Formato.ODS, Formato.ODP.tipo(), Formato.ODP);

    private static final Pattern MACRO = Pattern.compile(".*(macroenabled|vbaproject|vbadata|macrosheet).*");

    private static final Pattern CONTROLE = Pattern.compile(".*activex.*");

    /** What a document may have elsewhere: where a link leads, another workbook's cells, a picture or film on the web. */
    private static final Pattern EXTERNO_ACEITO =
            Pattern.compile("(hyperlink|externallink|externallinkpath|externallinklongpath|xlpathmissing)");

    private static final Pattern IMAGEM = Pattern.compile("(image|video|audio|media)");

    private static final Pattern NA_WEB = Pattern.compile("https?:.*", Pattern.CASE_INSENSITIVE);

    /** As documents remember the template of whoever wrote them; it is looked for on the reader's own disk. */
    private static final Pattern NO_PROPRIO_DISCO = Pattern.compile("file:/{2,3}[a-z]:.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern MACRO_DE_ODF =
            Pattern.compile("vnd\\.sun\\.star\\.(script|expand|cmd)|script:event-listener[\\s/>]|macro:///");

    private static final Pattern CIFRADO_DE_ODF = Pattern.compile("encryption-data");

    private static final byte[] APPLE_DOUBLE = {0, 5, 0x16, 7};

    private static final byte[] DS_STORE = {0, 0, 0, 1, 'B', 'u', 'd', '1'};

    private static final XMLInputFactory XML = leitorDeXml();

    private final Exame exame;

    ExameDeZip(Exame exame) {
        this.exame = exame;
    }

    Formato formato(Path arquivo) throws IOException {
        try (ZipFile zip = abrir(arquivo)) {
            ZipArchiveEntry partes = entrada(zip, PARTES);
            if (partes != null) {
                return office(zip, partes);
            }
            ZipArchiveEntry tipo = zip.getEntry("mimetype");
            if (tipo != null) {
                try (InputStream bytes = zip.getInputStream(tipo)) {
                    String dito = new String(bytes.readNBytes(200), StandardCharsets.ISO_8859_1).strip();
                    if (OPENDOCUMENT.containsKey(dito)) {
                        return OPENDOCUMENT.get(dito);
                    }
                    if (dito.startsWith("application/")) {
                        throw new ArquivoRecusado(
                                Motivo.TIPO, "Este tipo de documento não é aceito: salve-o como PDF.");
                    }
                }
            }
            return Formato.ZIP;
        }
    }

    void examinar(Path arquivo) throws IOException {
        try (ZipFile zip = abrir(arquivo)) {
            boolean office = entrada(zip, PARTES) != null;
            boolean opendocument = !office && zip.getEntry("mimetype") != null;
            Set<String> vistos = new HashSet<>();
            for (Enumeration<ZipArchiveEntry> todas = zip.getEntries(); todas.hasMoreElements(); ) {
                ZipArchiveEntry uma = todas.nextElement();
                exame.orcamento().entrada();
                exigirLegivel(zip, uma, vistos);
                if (!uma.isDirectory()) {
                    try (InputStream bytes = zip.getInputStream(uma)) {
                        if (office) {
                            parteDoOffice(nome(uma), bytes);
                        } else if (opendocument) {
                            parteDoOpenDocument(nome(uma), bytes);
                        } else {
                            arquivo(uma.getName(), bytes);
                        }
                    }
                }
            }
        }
    }

    /** What Macs put beside the files of an archive is let be, if it is that. */
    private void arquivo(String nome, InputStream bytes) throws IOException {
        boolean doMac = nome.startsWith("__MACOSX/") || nome.endsWith(".DS_Store");
        BufferedInputStream arquivo = new BufferedInputStream(bytes);
        arquivo.mark(16);
        byte[] inicio = arquivo.readNBytes(8);
        arquivo.reset();
        if (!doMac || !ExameDeArquivos.comeca(inicio, APPLE_DOUBLE) && !ExameDeArquivos.comeca(inicio, DS_STORE)) {
            exame.arquivo(nome, arquivo);
        }
    }

    /** What another program might read otherwise than this one is refused, not guessed. */
    private static void exigirLegivel(ZipFile zip, ZipArchiveEntry uma, Set<String> vistos) {
        if (uma.getGeneralPurposeBit().usesEncryption()) {
            throw ArquivoRecusado.comSenha();
        }
        boolean sai = Arrays.asList(uma.getName().split("[/\\\\]")).contains("..")
                || uma.getName().matches("([A-Za-z]:|[/\\\\]).*");
        if (sai || uma.isUnixSymlink() || !vistos.add(nome(uma)) || !zip.canReadEntryData(uma)) {
            throw ArquivoRecusado.danificado();
        }
    }

    private Formato office(ZipFile zip, ZipArchiveEntry partes) throws IOException {
        Formato[] achado = {null};
        try (InputStream bytes = zip.getInputStream(partes)) {
            percorrer(bytes, leitor -> {
                String tipo = atributo(leitor, "ContentType").strip();
                if (achado[0] == null) {
                    achado[0] = OFFICE.get(tipo);
                }
                exigirSemPrograma(tipo);
            });
        }
        if (achado[0] == null) {
            throw new ArquivoRecusado(Motivo.TIPO, "Este tipo de documento não é aceito: salve-o como PDF.");
        }
        return achado[0];
    }

    private void parteDoOffice(String nome, InputStream bytes) throws IOException {
        exigirSemPrograma(nome);
        if (nome.equals(PARTES)) {
            percorrer(bytes, leitor -> exigirSemPrograma(atributo(leitor, "ContentType")));
        } else if (nome.endsWith(".rels")) {
            percorrer(bytes, ExameDeZip::exigirPorPerto);
        } else if (nome.contains("externallinks/") && nome.endsWith(".xml")) {
            if (Procura.acha(exame.orcamento().contar(bytes), Pattern.compile("<[a-z0-9:]{0,20}ddeLink"))) {
                throw ArquivoRecusado.comLigacaoExterna();
            }
        } else {
            embutido(bytes);
        }
    }

    private void parteDoOpenDocument(String nome, InputStream bytes) throws IOException {
        if (nome.startsWith("basic/") || nome.startsWith("scripts/") || nome.contains("/basic/")) {
            throw ArquivoRecusado.comMacros();
        }
        if (nome.endsWith("content.xml") || nome.endsWith("styles.xml")) {
            if (Procura.acha(exame.orcamento().contar(bytes), MACRO_DE_ODF)) {
                throw ArquivoRecusado.comMacros();
            }
        } else if (nome.equals("meta-inf/manifest.xml")) {
            if (Procura.acha(exame.orcamento().contar(bytes), CIFRADO_DE_ODF)) {
                throw ArquivoRecusado.comSenha();
            }
        } else {
            embutido(bytes);
        }
    }

    private void embutido(InputStream bytes) throws IOException {
        BufferedInputStream parte = new BufferedInputStream(bytes, 64);
        parte.mark(16);
        byte[] inicio = parte.readNBytes(8);
        parte.reset();
        if (ExameDeOle.eh(inicio) || inicio.length > 1 && inicio[0] == 'P' && inicio[1] == 'K') {
            exame.embutido(parte);
        } else if (ExameDeArquivos.ehPrograma(inicio)) {
            throw ArquivoRecusado.comObjeto();
        }
    }

    private static void exigirSemPrograma(String nomeOuTipo) {
        String minusculas = nomeOuTipo.toLowerCase(Locale.ROOT);
        if (MACRO.matcher(minusculas).matches()) {
            throw ArquivoRecusado.comMacros();
        }
        if (CONTROLE.matcher(minusculas).matches()) {
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

    private static ZipArchiveEntry entrada(ZipFile zip, String nome) {
        for (Enumeration<ZipArchiveEntry> todas = zip.getEntries(); todas.hasMoreElements(); ) {
            ZipArchiveEntry uma = todas.nextElement();
            if (nome(uma).equals(nome)) {
                return uma;
            }
        }
        return null;
    }

    private static String nome(ZipArchiveEntry entrada) {
        return entrada.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static ZipFile abrir(Path arquivo) throws IOException {
        return ZipFile.builder().setPath(arquivo).get();
    }

    private static XMLInputFactory leitorDeXml() {
        XMLInputFactory fabrica = XMLInputFactory.newDefaultFactory();
        fabrica.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        fabrica.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return fabrica;
    }
}
