package br.central.comum;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text as an eye sees it: what is invisible is gone, what looks the same is the same. Everything that is compared or
 * looked for (search, identity, documents, protocols, addresses) is read through here first, for what people paste from a
 * page, a message or a PDF carries direction marks, no-break spaces and typographic signs that nobody typed.
 */
public final class TextoVisto {

    /** Format and control characters, fillers and variation marks: they take part in a text and show nothing. */
    private static final Pattern INVISIVEIS =
            Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E\\u3164\\uFE00-\\uFE0F\\uFFA0"
                    + "\\x{E0100}-\\x{E01EF}\\p{Cc}&&[^\\t\\n\\x0B\\f\\r]]");

    private static final Pattern ESPACOS = Pattern.compile("[\\s\\p{Z}\\u2800]");

    /** Each kind of sign that keyboards and word processors write in several ways. */
    private static final Map<String, String> IGUAIS = Map.of(
            "'", "\u2018\u2019\u201A\u201B\u2032\u02B9\u02BB\u02BC\u02BD\u02BE\u02C8\u00B4\u0060\uFF07\u1FBF",
            "\"", "\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\u02BA\uFF02",
            "-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\u02D7\uFE58\uFE63\uFF0D",
            "o", "\u00B0\u02DA");

    private static final Map<Integer, Character> TROCAS = IGUAIS.entrySet().stream()
            .flatMap(troca -> troca.getValue()
                    .chars()
                    .mapToObj(sinal -> Map.entry(sinal, troca.getKey().charAt(0))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private TextoVisto() {}

    /**
     * Compatibility forms as plain ones (full width digits, ligatures, ordinals), one kind of apostrophe, quote and hyphen,
     * every space a plain one; accents and case stay.
     */
    public static String de(String texto) {
        if (simples(texto)) {
            return texto;
        }
        StringBuilder trocado = new StringBuilder(texto.length());
        IntStream.range(0, texto.length())
                .map(texto::charAt)
                .forEach(sinal -> trocado.append(TROCAS.getOrDefault(sinal, (char) sinal)));
        String composto = Normalizer.normalize(trocado, Normalizer.Form.NFKC);
        return ESPACOS.matcher(INVISIVEIS.matcher(composto).replaceAll("")).replaceAll(" ");
    }

    /** Whether nothing of it can be seen: blank, or made of invisible characters alone. */
    public static boolean vazio(String texto) {
        return texto == null || de(texto).isBlank();
    }

    /** As it is kept: without the blanks around it, {@code null} when it is nothing else. */
    public static String ouNulo(String texto) {
        return texto == null || texto.isBlank() ? null : texto.strip();
    }

    /** Letters, digits and signs of any keyboard, as most texts are: nothing to look at twice. */
    private static boolean simples(String texto) {
        return texto.chars().allMatch(sinal -> sinal >= ' ' && sinal < 0x7F && sinal != '`');
    }
}
