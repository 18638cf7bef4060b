package br.central.comum;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form in which texts are searched: lower case, without accents, single spaces. */
public final class TextoBusca {

    private static final Pattern ACENTOS = Pattern.compile("\\p{M}+");
    private static final Pattern ESPACOS = Pattern.compile("\\s+");

    private TextoBusca() {}

    public static String normalizar(String texto) {
        String semAcentos = ACENTOS.matcher(Normalizer.normalize(texto, Normalizer.Form.NFD))
                .replaceAll("");
        return ESPACOS.matcher(semAcentos.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The searchable column of a row: all its texts, normalized; {@code null} ones are left out. */
    public static String juntar(String... textos) {
        return Arrays.stream(textos)
                .filter(Objects::nonNull)
                .map(TextoBusca::normalizar)
                .collect(Collectors.joining(" "));
    }

    /** A pattern for {@code LIKE … ESCAPE '\'} that finds the text anywhere. */
    public static String contem(String texto) {
        return "%" + normalizar(texto).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
