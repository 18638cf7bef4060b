package br.central.anexos.exame;

import br.central.anexos.exame.ArquivoRecusado.Motivo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Texts that programs show as texts. What a browser, an office program or a shell would run is none. */
final class ExameDeTexto {

    /** By their beginning, where somebody renamed one. */
    private static final Pattern CODIGO = Pattern.compile("text/html|application/xhtml.*|image/svg.*|multipart/.*"
            + "|application/(hta|x-mswinurl|postscript|inf|dif\\+xml)"
            + "|(text|application)/(x-)?(javascript|ecmascript|jscript|vbscript|vbs|vbdotnet|python|perl|php|ruby|sh|bat"
            + "|powershell|shellscript|csh|tcl|groovy|lua|awk|applescript|jsp|aspectj)");

    /** An XML that a browser or an office program opens as a page or document, whatever its root is called. */
    private static final Pattern ABRE_COMO_OUTRO = Pattern.compile(
            "<\\?(xml-stylesheet|mso-application)|http://www\\.w3\\.org/1999/xhtml|http://www\\.w3\\.org/2000/svg"
                    + "|<!ENTITY|<[a-z:]{0,20}script[\\s>]",
            Pattern.CASE_INSENSITIVE);

    /** A spreadsheet of the seventies, which Excel opens as one, formulas and all, under the name of a CSV. */
    private static final Pattern SYLK = Pattern.compile("\\AID;P[^\\r\\n]*\\R(P;|F;|C;|B;|O;|NN;|NE;|NU;|W;|E\\R)");

    private static final Pattern MARCADO = Pattern.compile("\\W{0,100}?<");

    private static final Pattern OBJETO_DE_RTF =
            Pattern.compile("\\\\(object|objdata|objocx|objupdate|objautlink)(?![a-z])"
                    + "|\\\\template\\s*(https?:|\\\\\\\\\\\\\\\\|file:)");

    private ExameDeTexto() {}

    static void examinar(Path arquivo, byte[] inicio, String pelosBytes) throws IOException {
        String comeco = new String(inicio, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (CODIGO.matcher(pelosBytes).matches()
                || SYLK.matcher(comeco).find()
                || marcado(comeco) && contem(arquivo, ABRE_COMO_OUTRO)) {
            throw new ArquivoRecusado(Motivo.CODIGO, "Programas, scripts e páginas não são aceitos como anexo.");
        }
        if (!ehTexto(arquivo)) {
            throw new ArquivoRecusado(Motivo.EXTENSAO, "O conteúdo do arquivo não é do tipo que a extensão diz.");
        }
    }

    static void rtf(Path arquivo) throws IOException {
        if (contem(arquivo, OBJETO_DE_RTF)) {
            throw ArquivoRecusado.comObjeto();
        }
    }

    /** Begins as XML does, after spaces and the mark of its encoding. */
    private static boolean marcado(String comeco) {
        return MARCADO.matcher(comeco).lookingAt();
    }

    static boolean parece(byte[] inicio) {
        return emUtf16(inicio) || semControles(inicio, inicio.length);
    }

    private static boolean contem(Path arquivo, Pattern padrao) throws IOException {
        try (InputStream bytes = Files.newInputStream(arquivo)) {
            return ProcuraDeBytes.acha(bytes, padrao);
        }
    }

    private static boolean ehTexto(Path arquivo) throws IOException {
        try (InputStream bytes = Files.newInputStream(arquivo)) {
            byte[] lidos = new byte[64 * 1024];
            boolean utf16 = false;
            boolean primeiro = true;
            for (int quantos = bytes.readNBytes(lidos, 0, lidos.length);
                    quantos > 0;
                    quantos = bytes.readNBytes(lidos, 0, lidos.length)) {
                utf16 = primeiro ? emUtf16(lidos) : utf16;
                primeiro = false;
                if (!utf16 && !semControles(lidos, quantos)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean emUtf16(byte[] inicio) {
        return ExameDeArquivos.comeca(inicio, new byte[] {(byte) 0xff, (byte) 0xfe})
                || ExameDeArquivos.comeca(inicio, new byte[] {(byte) 0xfe, (byte) 0xff});
    }

    /** Tabs, line and page ends, the escape of terminals and the end-of-file of DOS occur in texts; no other control does. */
    private static boolean semControles(byte[] bytes, int quantos) {
        for (int i = 0; i < quantos; i++) {
            int letra = bytes[i] & 0xff;
            if (letra < 0x20 && (letra < 8 || letra == 0x0b || letra > 0x0d) && letra != 0x1a && letra != 0x1b) {
                return false;
            }
        }
        return true;
    }
}
