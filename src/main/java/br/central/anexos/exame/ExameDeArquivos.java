package br.central.anexos.exame;

import br.central.anexos.exame.ArquivoRecusado.Motivo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets in what is on the list ({@link Formato}), by its content: the bytes say what a file is, the extension has to fit, and
 * what can carry other files or programs is looked into. Nothing is executed, unpacked to a path of its own or held in
 * memory whole.
 */
@Component
public class ExameDeArquivos {

    private static final Logger LOG = LoggerFactory.getLogger(ExameDeArquivos.class);

    private static final int AMOSTRA = 64 * 1024;

    private static final String ACEITOS =
            "Este tipo de arquivo não é aceito. Envie PDF, imagem, áudio, vídeo, texto, CSV,"
                    + " XML, Word, Excel, PowerPoint ou OpenDocument sem macros, RTF, e-mail (.eml ou .msg) ou .zip com esses.";

    private static final Map<String, Formato> PELOS_BYTES = Stream.of(
                    Formato.PDF,
                    Formato.PNG,
                    Formato.JPEG,
                    Formato.GIF,
                    Formato.BMP,
                    Formato.TIFF,
                    Formato.WEBP,
                    Formato.HEIC,
                    Formato.RTF)
            .collect(Collectors.toUnmodifiableMap(Formato::tipo, formato -> formato));

    private static final Pattern GRAVACOES =
            Pattern.compile("audio/(mpeg|mp4|vnd\\.wave|x-wav|ogg|vorbis|opus|speex|x-flac"
                    + "|flac|x-oggflac|x-oggpcm|amr|x-aac|aac|x-m4a|webm)|application/(ogg|mp4|x-matroska)|video/(mp4|quicktime"
                    + "|3gpp|3gpp2|x-m4v|webm|x-matroska|x-msvideo|mpeg|ogg|x-oggrgb|theora)");

    /** What telephones write: the brand of a still picture in the container of films. */
    private static final Set<String> MARCAS_HEIC = Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1");

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Tika tika = new Tika();
    private final LimitesDoExame limites;

    ExameDeArquivos(LimitesDoExame limites) {
        this.limites = limites;
    }

    /** What came of it: the name, with the extension put right where that of a sister was given, and the type. */
    public record Aceito(String nome, String tipo) {}

    /**
     * Looks into the file.
     *
     * @param nome as {@link NomeDeArquivo#limpar} gives it
     * @throws ArquivoRecusado when it is not on the list, or carries what is not
     */
    public Aceito examinar(String nome, Path arquivo) throws IOException {
        Orcamento orcamento = new Orcamento(limites, Files.size(arquivo));
        return examinar(nome, arquivo, new ExameDoArquivo(this, orcamento, limites.profundidade()));
    }

    Aceito examinar(String nome, Path arquivo, ExameDoArquivo exame) throws IOException {
        try {
            return examinado(nome, arquivo, exame);
        } catch (ArquivoRecusado | FileSystemException recusadoOuSemDisco) {
            throw recusadoOuSemDisco;
        } catch (IOException | RuntimeException ilegivel) {
            // Readers of formats fail in many ways over what somebody made up.
            LOG.debug("Arquivo ilegível", ilegivel);
            throw ArquivoRecusado.danificado();
        }
    }

    /** What is embedded in a document: another document, or data that no program runs. */
    void examinarEmbutido(Path arquivo, ExameDoArquivo exame) throws IOException {
        byte[] inicio = inicio(arquivo);
        if (ExameDeOle.eh(inicio)) {
            new ExameDeOle(exame).embutido(arquivo);
        } else if (comeca(inicio, ZIP)) {
            ExameDeZip zip = new ExameDeZip(exame);
            if (zip.formato(arquivo) == Formato.ZIP) {
                throw ArquivoRecusado.comObjeto();
            }
            zip.examinar(arquivo);
        } else if (ehPrograma(inicio)) {
            throw ArquivoRecusado.comObjeto();
        }
    }

    static boolean ehPrograma(byte[] inicio) {
        return comeca(inicio, new byte[] {'M', 'Z'}) || comeca(inicio, new byte[] {0x7f, 'E', 'L', 'F'});
    }

    private Aceito examinado(String nome, Path arquivo, ExameDoArquivo exame) throws IOException {
        byte[] inicio = inicio(arquivo);
        String extensao = NomeDeArquivo.extensao(nome);
        if (!extensao.isEmpty() && !Formato.algumTemExtensao(extensao)) {
            throw new ArquivoRecusado(Motivo.TIPO, ACEITOS);
        }
        String pelosBytes = tika.detect(inicio);
        Formato formato = formato(arquivo, inicio, extensao, pelosBytes, exame);
        String certo = nomeCerto(nome, extensao, formato);
        switch (formato) {
            case PDF -> new ExameDePdf(exame).examinar(arquivo);
            case RTF -> ExameDeTexto.rtf(arquivo);
            case TEXTO, CSV, XML, JSON -> ExameDeTexto.examinar(arquivo, inicio, pelosBytes);
            case EML -> new ExameDeEmail(exame).examinar(arquivo);
            case DOC, XLS, PPT, MSG -> new ExameDeOle(exame).examinar(arquivo);
            case DOCX, XLSX, PPTX, ODT, ODS, ODP, ZIP -> new ExameDeZip(exame).examinar(arquivo);
            default -> {
                // Pictures and recordings carry nothing that is opened by itself.
            }
        }
        return new Aceito(certo, formato == Formato.GRAVACAO ? pelosBytes : formato.tipo());
    }

    private static Formato formato(
            Path arquivo, byte[] inicio, String extensao, String pelosBytes, ExameDoArquivo exame) throws IOException {
        if (PELOS_BYTES.containsKey(pelosBytes)) {
            return PELOS_BYTES.get(pelosBytes);
        }
        if (ehHeic(inicio)) {
            return Formato.HEIC;
        }
        if (GRAVACOES.matcher(pelosBytes).matches()) {
            return Formato.GRAVACAO;
        }
        if (ExameDeOle.eh(inicio)) {
            return new ExameDeOle(exame).formato(arquivo);
        }
        if (comeca(inicio, ZIP)) {
            return new ExameDeZip(exame).formato(arquivo);
        }
        if (ExameDeTexto.parece(inicio)) {
            return switch (extensao) {
                case "csv" -> Formato.CSV;
                case "xml" -> Formato.XML;
                case "json" -> Formato.JSON;
                case "eml" -> Formato.EML;
                default -> Formato.TEXTO;
            };
        }
        throw new ArquivoRecusado(Motivo.TIPO, ACEITOS);
    }

    private static String nomeCerto(String nome, String extensao, Formato formato) {
        if (extensao.isEmpty() || formato.temExtensao(extensao)) {
            return nome;
        }
        if (formato.irmaTemExtensao(extensao)) {
            return nome.substring(0, nome.lastIndexOf('.') + 1) + formato.extensao();
        }
        throw new ArquivoRecusado(Motivo.EXTENSAO, "O conteúdo do arquivo não é do tipo que a extensão diz.");
    }

    private static boolean ehHeic(byte[] inicio) {
        return inicio.length >= 12 && "ftyp".equals(latim(inicio, 4, 4)) && MARCAS_HEIC.contains(latim(inicio, 8, 4));
    }

    private static String latim(byte[] bytes, int de, int quantos) {
        return new String(bytes, de, quantos, StandardCharsets.ISO_8859_1);
    }

    static boolean comeca(byte[] inicio, byte[] assinatura) {
        if (inicio.length < assinatura.length) {
            return false;
        }
        for (int i = 0; i < assinatura.length; i++) {
            if (inicio[i] != assinatura[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] inicio(Path arquivo) throws IOException {
        try (InputStream bytes = Files.newInputStream(arquivo)) {
            return bytes.readNBytes(AMOSTRA);
        }
    }
}
