package br.central.comum.planilha;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/** A CSV that a Brazilian spreadsheet opens right: semicolons, UTF-8 with its mark, dates and decimals as people write. */
final class PlanilhaCsv implements Planilha {

    private static final DateTimeFormatter MOMENTO = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter DIA = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final byte[] MARCA_UTF8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What makes a spreadsheet take a text for a formula, in half and full width. */
    private static final String INICIO_DE_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern PARECE_NUMERO = Pattern.compile("0\\d+|\\d{11,}|\\d+[eE]\\d+");

    private final CsvWriter csv;

    PlanilhaCsv(OutputStream saida, List<String> titulos) {
        try {
            saida.write(MARCA_UTF8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(saida, StandardCharsets.UTF_8);
        csv.writeRecord(titulos);
    }

    @Override
    public void linha(List<?> celulas) {
        csv.writeRecord(celulas.stream().map(PlanilhaCsv::texto).toList());
    }

    static String texto(Object celula) {
        if (celula == null) {
            return "";
        }
        if (celula instanceof OffsetDateTime momento) {
            return momento.format(MOMENTO);
        }
        if (celula instanceof LocalDate dia) {
            return dia.format(DIA);
        }
        if (celula instanceof Boolean sim) {
            return sim ? "Sim" : "Não";
        }
        if (celula instanceof Number numero) {
            return numero.toString().replace('.', ',');
        }
        return semFormula(celula.toString());
    }

    /**
     * Also what a spreadsheet would take for a number and round or shorten, a protocol of 20 digits or a card with zeros
     * before it: as the text of a formula it stays as it is.
     */
    private static String semFormula(String texto) {
        if (PARECE_NUMERO.matcher(texto).matches()) {
            return "=\"" + texto + "\"";
        }
        return texto.isEmpty() || INICIO_DE_FORMULA.indexOf(texto.charAt(0)) < 0 ? texto : "'" + texto;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
