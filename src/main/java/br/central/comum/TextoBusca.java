package br.central.comum;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form in which texts are searched: as they look ({@link TextoVisto}), lower case, without accents, single spaces. */
public final class TextoBusca {

    /**
     * Raised whenever the same text begins to be written otherwise: what is stored is then written anew in the background
     * ({@link TextosRefeitos}).
     */
    public static final int VERSAO = 2;

    /** As much as anybody types or pastes to look for something. */
    public static final int TAMANHO_MAXIMO = 200;

    private static final Pattern ACENTOS = Pattern.compile("\\p{M}+");
    private static final Pattern ESPACOS = Pattern.compile("\\s+");

    /** What stands between the words of a name or a title; points, at signs and underscores belong to addresses. */
    private static final Pattern ENTRE_PALAVRAS = Pattern.compile("[\\s,;:()\\[\\]/\"-]+");

    /** Letters of other alphabets, one for one with the Latin ones they look like. */
    private static final String DE_OUTROS_ALFABETOS = "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυıɑɡ";

    private static final String PARECIDAS = "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXaivopuiag";

    /** Signs that pass for a small letter in the middle of a word. */
    private static final Map<Pattern, String> NO_MEIO = Map.of(
            Pattern.compile("(?<=\\p{Ll})[I1|](?=\\p{Ll})"), "l", Pattern.compile("(?<=\\p{Ll})0(?=\\p{Ll})"), "o");

    private TextoBusca() {}

    public static String normalizar(String texto) {
        String semAcentos = ACENTOS.matcher(Normalizer.normalize(TextoVisto.de(texto), Normalizer.Form.NFD))
                .replaceAll("");
        return ESPACOS.matcher(semAcentos.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /**
     * As {@link #normalizar}, with what looks like a letter read as that letter: for texts that a rule reads, never for what
     * is stored or looked for.
     */
    public static String comoSeLe(String texto) {
        StringBuilder lido = new StringBuilder(Normalizer.normalize(TextoVisto.de(texto), Normalizer.Form.NFD));
        for (int i = 0; i < lido.length(); i++) {
            int qual = DE_OUTROS_ALFABETOS.indexOf(lido.charAt(i));
            if (qual >= 0) {
                lido.setCharAt(i, PARECIDAS.charAt(qual));
            }
        }
        String semAcentos = ACENTOS.matcher(lido).replaceAll("");
        for (Map.Entry<Pattern, String> sinal : NO_MEIO.entrySet()) {
            semAcentos = sinal.getKey().matcher(semAcentos).replaceAll(sinal.getValue());
        }
        return normalizar(semAcentos);
    }

    /** The searchable column of a row: all its texts, normalized; {@code null} ones are left out. */
    public static String juntar(String... textos) {
        return Arrays.stream(textos)
                .filter(Objects::nonNull)
                .map(TextoBusca::normalizar)
                .collect(Collectors.joining(" "));
    }

    /** As {@link #juntar}, cut to what the column holds, for a text may grow when its ligatures are written out. */
    public static String juntarAte(int tamanho, String... textos) {
        String junto = juntar(textos);
        return junto.length() <= tamanho ? junto : junto.substring(0, tamanho);
    }

    /**
     * What was typed, word by word, none twice: the order, commas and hyphens of a name do not matter ("Silva, Maria",
     * "Souza-Lima").
     */
    public static List<String> palavras(String texto) {
        return Arrays.stream(ENTRE_PALAVRAS.split(normalizar(texto)))
                .filter(palavra -> !palavra.isEmpty())
                .distinct()
                .toList();
    }

    /** A pattern for {@code LIKE … ESCAPE '\'} that finds the text anywhere. */
    public static String contem(String texto) {
        return "%" + normalizar(texto).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
