package br.central;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tables a piece of SQL names, and what it does to them. Our SQL is put together of pieces, half of which are no
 * statement by themselves, so that a parser of statements refuses them: this reads words, and asks of each name that
 * stands where a table stands whether it is one.
 */
final class TabelasNoSql {

    private static final String NOME = "\"?([a-z_][a-z_0-9]*)\"?(?![.(\\w])";
    private static final String APELIDO = "(?:\\s+as)?(?:\\s+(?!(?:on|where|join|left|set|order|union)\\b)[a-z_]\\w*)?";

    private static final Pattern USO = Pattern.compile(
            "\\b(delete\\s+from|insert\\s+into|merge\\s+into|truncate\\s+table|truncate|lock\\s+table|(?<!for\\s|key\\s|do\\s)update"
                    + "|from|join|using|into)\\s+(?:only\\s+|lateral\\s+)?" + NOME);

    /** After the first of a list. */
    private static final Pattern MAIS_UMA = Pattern.compile("\\G" + APELIDO + "\\s*,\\s*" + NOME);

    /** What begins with a table is put after a {@code from} elsewhere. */
    private static final Pattern SO_A_TABELA =
            Pattern.compile("^\\s*" + NOME + "\\s+[a-z]{1,2}(?:\\s*$|\\s+(?:left\\s+|inner\\s+|cross\\s+)?join\\b)");

    private TabelasNoSql() {}

    record Uso(String tabela, boolean escrita) {}

    static Set<Uso> de(String texto, Predicate<String> tabela) {
        String sql = semComentarios(texto).toLowerCase(Locale.ROOT);
        Set<Uso> usos = new LinkedHashSet<>();
        Matcher uso = USO.matcher(sql);
        while (uso.find()) {
            String como = uso.group(1);
            boolean escrita = !como.matches("from|join|using");
            juntar(usos, tabela, uso.group(2), escrita);
            Matcher mais = MAIS_UMA.matcher(sql);
            for (int fim = uso.end(); mais.find(fim); fim = mais.end()) {
                juntar(usos, tabela, mais.group(1), escrita);
            }
        }
        Matcher sozinha = SO_A_TABELA.matcher(sql);
        if (sozinha.find()) {
            juntar(usos, tabela, sozinha.group(1), false);
        }
        return usos;
    }

    private static void juntar(Set<Uso> usos, Predicate<String> tabela, String nome, boolean escrita) {
        if (tabela.test(nome)) {
            usos.add(new Uso(nome, escrita));
        }
    }

    static String semComentarios(String sql) {
        return sql.replaceAll("--[^\\n]*", " ").replaceAll("(?s)/\\*.*?\\*/", " ");
    }
}
