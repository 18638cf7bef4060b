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
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Archives, and the documents that are archives inside: those of Office since 2007 and of OpenDocument. */
final class ExameDeZip {

    private static final Map<String, Formato> OPENDOCUMENT =
            Map.of(Formato.ODT.tipo(), Formato.ODT, Formato.ODS.tipo(), Formato.ODS, Formato.ODP.tipo(), Formato.ODP);

    private static final Pattern MACRO_DE_ODF =
            Pattern.compile("vnd\\.sun\\.star\\.(script|expand|cmd)|script:event-listener[\\s/>]|macro:///");

    private static final Pattern CIFRADO_DE_ODF = Pattern.compile("encryption-data");

    private static final byte[] APPLE_DOUBLE = {0, 5, 0x16, 7};

    private static final byte[] DS_STORE = {0, 0, 0, 1, 'B', 'u', 'd', '1'};

    private final ExameDoArquivo exame;
    private final PartesDoOffice office;

    ExameDeZip(ExameDoArquivo exame) {
        this.exame = exame;
        this.office = new PartesDoOffice(exame);
    }

    Formato formato(Path arquivo) throws IOException {
        try (ZipFile zip = abrir(arquivo)) {
            ZipArchiveEntry partes = entrada(zip, PartesDoOffice.LISTA);
            if (partes != null) {
                try (InputStream bytes = zip.getInputStream(partes)) {
                    return office.formato(bytes);
                }
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
            boolean doOffice = entrada(zip, PartesDoOffice.LISTA) != null;
            boolean opendocument = !doOffice && zip.getEntry("mimetype") != null;
            Set<String> vistos = new HashSet<>();
            for (Enumeration<ZipArchiveEntry> todas = zip.getEntries(); todas.hasMoreElements(); ) {
                ZipArchiveEntry uma = todas.nextElement();
                exame.orcamento().entrada();
                exigirLegivel(zip, uma, vistos);
                if (!uma.isDirectory()) {
                    try (InputStream bytes = zip.getInputStream(uma)) {
                        if (doOffice) {
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

    private void parteDoOffice(String nome, InputStream bytes) throws IOException {
        if (!office.examinada(nome, bytes)) {
            embutido(bytes);
        }
    }

    private void parteDoOpenDocument(String nome, InputStream bytes) throws IOException {
        if (nome.startsWith("basic/") || nome.startsWith("scripts/") || nome.contains("/basic/")) {
            throw ArquivoRecusado.comMacros();
        }
        if (nome.endsWith("content.xml") || nome.endsWith("styles.xml")) {
            if (ProcuraDeBytes.acha(exame.orcamento().contar(bytes), MACRO_DE_ODF)) {
                throw ArquivoRecusado.comMacros();
            }
        } else if (nome.equals("meta-inf/manifest.xml")) {
            if (ProcuraDeBytes.acha(exame.orcamento().contar(bytes), CIFRADO_DE_ODF)) {
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
}
