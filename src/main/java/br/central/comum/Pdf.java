package br.central.comum;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes a PDF of a template. The template is well-formed XML and asks for the families {@code Documento} and {@code
 * Documento Mono}, whose letters go into the file: Latin, Greek, Cyrillic, Arabic, Hebrew, mathematics, symbols. What they
 * do not have, most emoji for instance, is shown as a sign that something stands there. Nothing is fetched from anywhere.
 */
@Component
public class Pdf {

    /** What XML does not take, wherever it was typed. */
    private static final Pattern FORA_DO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String FONTES = "net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILIA = "Documento";
    private static final String SINAL_DO_QUE_FALTA = "\uFFFD";
    private static final int NORMAL = 400;
    private static final int NEGRITO = 700;

    private final ITemplateEngine modelos;

    Pdf(ITemplateEngine modelos) {
        this.modelos = modelos;
    }

    /** @param modelo the template's name; {@code valores} are its variables */
    public byte[] de(String modelo, Map<String, Object> valores) {
        String pagina = modelos.process(modelo, new Context(Locale.forLanguageTag("pt-BR"), valores));
        try (var saida = new ByteArrayOutputStream()) {
            comFontes(new PdfRendererBuilder())
                    .useUnicodeBidiSplitter(EscritaBidirecional::new)
                    .useUnicodeBidiReorderer(new EscritaBidirecional())
                    .useReplacementText(SINAL_DO_QUE_FALTA)
                    .withHtmlContent(FORA_DO_XML.matcher(pagina).replaceAll(""), null)
                    .useUriResolver((base, uri) -> null)
                    .toStream(saida)
                    .run();
            return saida.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder comFontes(PdfRendererBuilder pdf) {
        return pdf.useFont(fonte("DejaVuSansCondensed.ttf"), FAMILIA, NORMAL, FontStyle.NORMAL, true)
                .useFont(fonte("DejaVuSansCondensed-Bold.ttf"), FAMILIA, NEGRITO, FontStyle.NORMAL, true)
                .useFont(fonte("DejaVuSansMono.ttf"), FAMILIA + " Mono", NORMAL, FontStyle.NORMAL, true);
    }

    private static FSSupplier<InputStream> fonte(String arquivo) {
        return () -> Pdf.class.getClassLoader().getResourceAsStream(FONTES + arquivo);
    }
}
