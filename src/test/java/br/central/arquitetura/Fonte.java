package br.central.arquitetura;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java file as text.
 *
 * @param codigo without comments
 * @param textos what stands between quotes, as it is written
 */
record Fonte(String nome, String pacote, String tudo, String codigo, List<String> textos) {

    private static final Pattern PACOTE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TRECHO = Pattern.compile(
            // A block of text, a text, a character, a comment of a line, one of several.
            "\"\"\"[^\\\\]*?(?:\\\\.[^\\\\]*?)*+\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)++'"
                    + "|//[^\\n]*+|/\\*(?s:.*?)\\*/");

    static Fonte de(String nome, String texto) {
        Matcher pacote = PACOTE.matcher(texto);
        List<String> textos = new ArrayList<>();
        String codigo = TRECHO.matcher(texto).replaceAll(trecho -> {
            String um = trecho.group();
            if (um.startsWith("/")) {
                return " ";
            }
            if (um.startsWith("\"\"\"")) {
                textos.add(um.substring(3, um.length() - 3));
            } else if (um.startsWith("\"")) {
                textos.add(um.substring(1, um.length() - 1));
            }
            return Matcher.quoteReplacement(um);
        });
        return new Fonte(nome, pacote.find() ? pacote.group(1) : "", texto, codigo, List.copyOf(textos));
    }

    boolean em(String... pacotes) {
        for (String um : pacotes) {
            if (pacote.equals(um) || pacote.startsWith(um + ".")) {
                return true;
            }
        }
        return false;
    }

    int linhas() {
        return (int) tudo.lines().count();
    }
}
