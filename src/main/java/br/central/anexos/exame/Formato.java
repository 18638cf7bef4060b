package br.central.anexos.exame;

import java.util.List;
import java.util.Set;

/**
 * The list of what may come in, and under which extensions. What is not here is refused: shortcuts, queries, web pages,
 * scripts, programs, disk images and whatever will be invented.
 */
enum Formato {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jfif", "jpe"),
    GIF("image/gif", "gif"),
    BMP("image/bmp", "bmp", "dib"),
    TIFF("image/tiff", "tif", "tiff"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif"),
    GRAVACAO(
            "audio/mpeg",
            "wav",
            "mp3",
            "ogg",
            "oga",
            "opus",
            "m4a",
            "mp4",
            "m4v",
            "3gp",
            "3gpp",
            "amr",
            "aac",
            "flac",
            "webm",
            "weba",
            "mov",
            "mkv",
            "avi",
            "mpg",
            "mpeg"),
    TEXTO("text/plain", "txt", "log"),
    CSV("text/csv", "csv"),
    XML("application/xml", "xml"),
    JSON("application/json", "json"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    PPT("application/vnd.ms-powerpoint", "ppt", "pps"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", "ppsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    RTF("application/rtf", "rtf"),
    EML("message/rfc822", "eml"),
    MSG("application/vnd.ms-outlook", "msg"),
    ZIP("application/zip", "zip");

    /** Programs open these whatever of the others the extension says, so people never notice: the name is put right. */
    private static final List<Set<Formato>> IRMAS =
            List.of(Set.of(PNG, JPEG, GIF, BMP, TIFF, WEBP, HEIC), Set.of(RTF, DOC, DOCX, ODT));

    private final String tipo;
    private final List<String> extensoes;

    Formato(String tipo, String... extensoes) {
        this.tipo = tipo;
        this.extensoes = List.of(extensoes);
    }

    String tipo() {
        return tipo;
    }

    String extensao() {
        return extensoes.get(0);
    }

    boolean temExtensao(String extensao) {
        return extensoes.contains(extensao);
    }

    boolean irmaTemExtensao(String extensao) {
        return IRMAS.stream()
                .filter(irmas -> irmas.contains(this))
                .flatMap(Set::stream)
                .anyMatch(irma -> irma.temExtensao(extensao));
    }

    static boolean algumTemExtensao(String extensao) {
        for (Formato formato : values()) {
            if (formato.temExtensao(extensao)) {
                return true;
            }
        }
        return false;
    }
}
