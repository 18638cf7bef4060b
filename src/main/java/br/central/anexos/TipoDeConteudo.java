package br.central.anexos;

import br.central.comum.Recusa;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Says what a file is by its first bytes, and refuses what could run on someone's machine or pretends to be another. */
@Component
class TipoDeConteudo {

    /** How much of the beginning is enough to tell. */
    static final int AMOSTRA = 64 * 1024;

    private static final String DESCONHECIDO = "application/octet-stream";

    private static final Pattern TIPOS_PROIBIDOS = Pattern.compile(
            "text/html|application/xhtml.*|image/svg.*|multipart/related|application/hta|application/x-mswinurl"
                    + "|(text|application)/(x-)?(javascript|ecmascript|jscript|vbscript|vbs|python|perl|php|ruby|sh"
                    + "|bat|powershell|shellscript|csh|tcl|groovy|lua|awk|applescript)"
                    + "|application/(x-)?(msdownload|dosexec|executable|elf|sharedlib|object|coredump|mach-o.*"
                    + "|ms-installer|msi|ms-shortcut|shockwave-flash|java-vm|java-archive|java-jnlp-file|dex)"
                    + "|application/x-msdownload.*|application/vnd\\.microsoft\\.portable-executable.*"
                    + "|application/vnd\\.android\\.package-archive|application/x-ms-application"
                    + "|application/.*macroenabled.*");

    private static final Set<String> EXTENSOES_PROIBIDAS = Set.of(
            "exe", "dll", "com", "bat", "cmd", "scr", "cpl", "sys", "pif", "msi", "msp", "ps1", "psm1", "vbs", "vbe",
            "js", "jse", "mjs", "wsf", "wsh", "hta", "lnk", "url", "reg", "jar", "war", "class", "jnlp", "apk", "sh",
            "bash", "py", "pl", "rb", "php", "jsp", "asp", "aspx", "htm", "html", "xhtml", "shtml", "mht", "mhtml",
            "svg", "svgz", "swf", "docm", "xlsm", "pptm", "xlam", "chm", "iso", "vhd", "app", "dmg", "elf", "so");

    /** Types whose files always begin with their signature: without it the name lies. */
    private static final Pattern TIPOS_COM_ASSINATURA =
            Pattern.compile("image/(png|jpeg|gif|bmp|tiff|webp|heic|heif)|application/(pdf|zip|rtf|msword|gzip"
                    + "|vnd\\.ms-(excel|powerpoint|outlook)|vnd\\.openxmlformats.*|vnd\\.oasis\\.opendocument.*)");

    private static final String OFFICE_ANTIGO = "application/x-tika-msoffice";

    private static final Pattern OFFICE_EM_ZIP = Pattern.compile("application/vnd\\.openxmlformats.*");

    /** Programs open these whatever of the others the extension says, so people never notice. */
    private static final List<Pattern> FAMILIAS_DE_NOMES = List.of(
            Pattern.compile("image/(png|jpeg|gif|bmp|tiff|webp|heic|heif)"),
            Pattern.compile("application/(rtf|msword|vnd\\.openxmlformats.*wordprocessingml.*"
                    + "|vnd\\.oasis\\.opendocument\\.text)"));

    private static final Pattern GRAVACAO =
            Pattern.compile("(audio|video)/.*|application/(ogg|mp4|quicktime|x-matroska)");

    private static final MediaTypeRegistry FAMILIAS =
            MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();

    private final Tika tika = new Tika();

    /**
     * The type of a file with this name and beginning.
     *
     * @throws Recusa.RegraNaoAtendida when it is a program, a script or a page, needs a password, or is not what its name
     *     says
     */
    String detectar(String nome, String tipoDeclarado, byte[] inicio) {
        String peloNome = tika.detect(nome);
        String pelosBytes = tika.detect(inicio);
        String peloConjunto = peloConjunto(inicio, nome);
        if (EXTENSOES_PROIBIDAS.contains(NomeDeArquivo.extensao(nome))
                || proibido(tipoDeclarado)
                || proibido(pelosBytes)
                || proibido(peloConjunto)) {
            throw recusa("Programas, scripts e páginas não são aceitos como anexo.");
        }
        boolean semAssinatura = pelosBytes.equals(DESCONHECIDO)
                && TIPOS_COM_ASSINATURA.matcher(peloNome).matches();
        if (pelosBytes.equals(OFFICE_ANTIGO) && OFFICE_EM_ZIP.matcher(peloNome).matches()) {
            throw recusa("O arquivo está protegido por senha, ou é de um Office antigo com a extensão trocada:"
                    + " salve sem senha, no formato que a extensão diz, e anexe de novo.");
        }
        if (!semAssinatura && !combinam(peloNome, peloConjunto) && mesmaFamilia(peloNome, pelosBytes)) {
            return pelosBytes;
        }
        if (semAssinatura || !combinam(peloNome, peloConjunto)) {
            throw recusa("O conteúdo do arquivo não é do tipo que a extensão diz.");
        }
        return peloConjunto;
    }

    /** The name with the extension of what the file is, where people gave it that of a sister: a PNG named .jpg. */
    String nomeCerto(String nome, String tipo) {
        if (combinam(tika.detect(nome), tipo)) {
            return nome;
        }
        try {
            String extensao = MimeTypes.getDefaultMimeTypes().forName(tipo).getExtension();
            return nome.substring(0, nome.lastIndexOf('.')) + extensao;
        } catch (MimeTypeException semExtensao) {
            return nome;
        }
    }

    private static boolean mesmaFamilia(String peloNome, String pelosBytes) {
        return FAMILIAS_DE_NOMES.stream()
                .anyMatch(familia -> familia.matcher(peloNome).matches()
                        && familia.matcher(pelosBytes).matches());
    }

    /** A name may say less than the bytes, and recordings are named after any of their containers. */
    private static boolean combinam(String peloNome, String detectado) {
        return peloNome.equals(DESCONHECIDO)
                || peloNome.equals(detectado)
                || FAMILIAS.isSpecializationOf(MediaType.parse(detectado), MediaType.parse(peloNome))
                || (GRAVACAO.matcher(peloNome).matches()
                        && GRAVACAO.matcher(detectado).matches());
    }

    private String peloConjunto(byte[] inicio, String nome) {
        try {
            return tika.detect(new ByteArrayInputStream(inicio), nome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean proibido(String tipo) {
        if (tipo == null) {
            return false;
        }
        String semParametros = tipo.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return TIPOS_PROIBIDOS.matcher(semParametros).matches();
    }

    private static Recusa recusa(String mensagem) {
        return Recusa.RegraNaoAtendida.campo("arquivo", mensagem);
    }
}
