package br.central.comum;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes a PDF of a template. The template is well-formed XML and asks for Helvetica, which every reader has and which has
 * the letters of Portuguese; nothing is fetched from anywhere.
 */
@Component
public class Pdf {

    /** What XML does not take, wherever it was typed. */
    private static final Pattern FORA_DO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final ITemplateEngine modelos;

    Pdf(ITemplateEngine modelos) {
        this.modelos = modelos;
    }

    /** @param modelo the template's name; {@code valores} are its variables */
    public byte[] de(String modelo, Map<String, Object> valores) {
        String pagina = modelos.process(modelo, new Context(Locale.forLanguageTag("pt-BR"), valores));
        try (var saida = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .withHtmlContent(FORA_DO_XML.matcher(pagina).replaceAll(""), null)
                    .useUriResolver((base, uri) -> null)
                    .toStream(saida)
                    .run();
            return saida.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
