package br.central.registros;

import br.central.comum.Recusa;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of a register as it comes back from a spreadsheet; what is not one is told so, and why. */
final class LinhasDoArquivo {

    static final String CHAVE = "chave";

    /** Of the entry when the file was taken out; a file without it is taken as of now. */
    static final String VERSAO = "versao";

    private static final String CAMPO = "arquivo";
    private static final int MAXIMO = 5_000;
    private static final String MARCA = "\uFEFF";

    /** As it is exported, so that a spreadsheet takes it for a text. */
    private static final Pattern COMO_TEXTO =
            Pattern.compile("=\"(.*)\"|'([=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*)", Pattern.DOTALL);

    private LinhasDoArquivo() {}

    static List<NamedCsvRecord> de(DescricaoDeRegistro descricao, byte[] arquivo) {
        String texto = emUtf8(arquivo);
        List<NamedCsvRecord> linhas = lidas(texto);
        if (linhas.isEmpty()) {
            throw recusa("O arquivo não tem nenhuma linha além dos títulos.");
        }
        if (linhas.size() > MAXIMO) {
            throw new Recusa.GrandeDemais(CAMPO, "O arquivo tem mais de 5.000 linhas: divida-o.");
        }
        conferirColunas(descricao, linhas.get(0).getHeader());
        linhas.forEach(LinhasDoArquivo::conferirCelulas);
        return linhas;
    }

    static List<String> colunas(DescricaoDeRegistro descricao) {
        return Stream.concat(Stream.of(CHAVE, VERSAO), campos(descricao).stream())
                .toList();
    }

    /** The columns but the key, which some registers show as a field too. */
    static List<String> campos(DescricaoDeRegistro descricao) {
        return descricao.campos().stream()
                .map(CampoDeRegistro::codigo)
                .filter(campo -> !campo.equals(CHAVE))
                .toList();
    }

    private static String emUtf8(byte[] arquivo) {
        try {
            String texto = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(arquivo))
                    .toString();
            return texto.startsWith(MARCA) ? texto.substring(1) : texto;
        } catch (CharacterCodingException outro) {
            throw recusa("O arquivo não está em UTF-8. Na planilha, salve como “CSV UTF-8” e mande de novo.");
        }
    }

    private static List<NamedCsvRecord> lidas(String texto) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(texto)) {
            return csv.stream().toList();
        } catch (CsvParseException | IllegalArgumentException naoServe) {
            throw recusa(
                    "O arquivo não se lê como CSV: separe por ponto e vírgula e repita os títulos do que se baixa aqui.");
        } catch (IOException impossivel) {
            throw new UncheckedIOException(impossivel);
        }
    }

    private static void conferirColunas(DescricaoDeRegistro descricao, List<String> titulos) {
        List<String> conhecidas = colunas(descricao);
        List<String> demais = new ArrayList<>(titulos);
        demais.removeAll(conhecidas);
        if (!demais.isEmpty() || !titulos.contains(CHAVE)) {
            throw recusa(
                    (demais.isEmpty() ? "Falta a coluna chave." : "Não há coluna " + String.join(", ", demais) + ".")
                            + " As que há: " + String.join(", ", conhecidas) + ".");
        }
    }

    /** A semicolon that is part of a text, unquoted, would move what follows into the next columns. */
    private static void conferirCelulas(NamedCsvRecord linha) {
        int titulos = linha.getHeader().size();
        if (linha.getFieldCount() != titulos) {
            throw recusa(
                    "A linha %d tem %d células, e os títulos são %d. Ponha entre aspas o texto que tem ponto e vírgula."
                            .formatted(linha.getStartingLineNumber(), linha.getFieldCount(), titulos));
        }
    }

    static String celula(String escrita) {
        Matcher texto = COMO_TEXTO.matcher(escrita);
        if (!texto.matches()) {
            return escrita;
        }
        return texto.group(1) == null ? texto.group(2) : texto.group(1);
    }

    private static Recusa recusa(String motivo) {
        return Recusa.RegraNaoAtendida.campo(CAMPO, motivo);
    }
}
