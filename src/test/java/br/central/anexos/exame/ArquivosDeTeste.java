package br.central.anexos.exame;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small files of each kind, made as the programs make them where it matters. */
public final class ArquivosDeTeste {

    static final byte[] PNG = hexa("89504e470d0a1a0a0000000d49484452", 64);
    static final byte[] EXE = hexa("4d5a90000300000004000000ffff0000", 1024);

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static final String RELACAO = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private ArquivosDeTeste() {}

    static byte[] texto(String texto) {
        return texto.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] hexa(String hexadecimal, int tamanho) {
        byte[] dito = HexFormat.of().parseHex(hexadecimal.replace(" ", ""));
        return Arrays.copyOf(dito, Math.max(tamanho, dito.length));
    }

    static Map<String, byte[]> partes(Object... nomeEBytes) {
        Map<String, byte[]> partes = new LinkedHashMap<>();
        for (int i = 0; i < nomeEBytes.length; i += 2) {
            Object bytes = nomeEBytes[i + 1];
            partes.put((String) nomeEBytes[i], bytes instanceof byte[] prontos ? prontos : texto((String) bytes));
        }
        return partes;
    }

    public static byte[] zip(Object... nomeEBytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> parte : partes(nomeEBytes).entrySet()) {
                zip.putNextEntry(new ZipEntry(parte.getKey()));
                zip.write(parte.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] office(String tipo, Object... maisPartes) {
        Object[] todas = new Object[maisPartes.length + 4];
        todas[0] = "[Content_Types].xml";
        todas[1] =
                "<Types><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/principal.xml' ContentType='" + tipo + "'/></Types>";
        todas[2] = "principal.xml";
        todas[3] = "<principal/>";
        System.arraycopy(maisPartes, 0, todas, 4, maisPartes.length);
        return zip(todas);
    }

    static String relacao(String tipo, String alvo) {
        return "<Relationships><Relationship Id='r1' Type='" + RELACAO + tipo + "' Target='" + alvo
                + "' TargetMode='External'/></Relationships>";
    }

    static byte[] odf(String tipo, Object... maisPartes) {
        Object[] todas = new Object[maisPartes.length + 4];
        todas[0] = "mimetype";
        todas[1] = "application/vnd.oasis.opendocument." + tipo;
        todas[2] = "content.xml";
        todas[3] = "<office:document-content><office:scripts/></office:document-content>";
        System.arraycopy(maisPartes, 0, todas, 4, maisPartes.length);
        return zip(todas);
    }

    /** Streams by their path, folders with a slash. */
    static byte[] ole(Object... caminhoEBytes) {
        try (POIFSFileSystem ole = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (Map.Entry<String, byte[]> fluxo : partes(caminhoEBytes).entrySet()) {
                String[] caminho = fluxo.getKey().split("/");
                DirectoryEntry pasta = ole.getRoot();
                for (int i = 0; i < caminho.length - 1; i++) {
                    pasta = pasta.hasEntry(caminho[i])
                            ? (DirectoryEntry) pasta.getEntry(caminho[i])
                            : pasta.createDirectory(caminho[i]);
                }
                pasta.createDocument(caminho[caminho.length - 1], new ByteArrayInputStream(fluxo.getValue()));
            }
            ole.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] doc(Object... maisFluxos) {
        return ole(juntos("WordDocument", new byte[4096], maisFluxos));
    }

    /** A workbook whose only sheet is of this kind. */
    static byte[] xls(int tipoDaFolha, Object... maisFluxos) {
        byte[] livro = new byte[4096];
        livro[0] = (byte) 0x85;
        livro[2] = 8;
        livro[9] = (byte) tipoDaFolha;
        return ole(juntos("Workbook", livro, maisFluxos));
    }

    static byte[] msg(String nomeDoAnexo, byte[] anexo) {
        String pasta = "__attach_version1.0_#00000000/";
        return ole(
                "__properties_version1.0",
                new byte[32],
                pasta + "__substg1.0_3707001F",
                nomeDoAnexo.getBytes(StandardCharsets.UTF_16LE),
                pasta + "__substg1.0_37010102",
                anexo);
    }

    static byte[] eml(String nomeDoAnexo, byte[] anexo) {
        String corpo = "From: ana@exemplo.com.br\r\nSubject: Laudo\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=x\r\n\r\n"
                + "--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>Segue o laudo.</body></html>\r\n"
                + "--x\r\nContent-Type: application/octet-stream; name=\"" + nomeDoAnexo + "\"\r\n"
                + "Content-Disposition: attachment; filename=\"" + nomeDoAnexo + "\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(anexo) + "\r\n--x--\r\n";
        return texto(corpo);
    }

    interface Retoque {
        void em(PDDocument pdf) throws IOException;
    }

    public static byte[] pdf() {
        return pdf(pdf -> {});
    }

    static byte[] pdf(Retoque retoque) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            retoque.em(pdf);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pdfComAcao(String tipo) {
        return pdf(pdf -> {
            COSDictionary acao = new COSDictionary();
            acao.setName(COSName.S, tipo);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, acao);
        });
    }

    static byte[] pdfComSenha(String senha) {
        return pdf(pdf -> pdf.protect(new StandardProtectionPolicy("dono", senha, new AccessPermission())));
    }

    static byte[] repetido(int tamanho) {
        return new byte[tamanho];
    }

    private static Object[] juntos(String nome, byte[] bytes, Object... mais) {
        Object[] todos = new Object[mais.length + 2];
        todos[0] = nome;
        todos[1] = bytes;
        System.arraycopy(mais, 0, todos, 2, mais.length);
        return todos;
    }
}
