package br.central.regras;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The groups, or people, that a model names for a task. */
public final class NomesDitos {

    private static final Pattern CONSTANTE = Pattern.compile("[$#]\\{\\s*+['\"]([^'\"$#{}]*+)['\"]\\s*+}");

    private NomesDitos() {}

    /** Those that stand there, an expression that is nothing but a text too; what is found out later is not looked at. */
    public static List<String> em(String ditos) {
        String lidos = ditos == null ? "" : CONSTANTE.matcher(ditos).replaceAll("$1");
        return lidos.contains("${") || lidos.contains("#{")
                ? List.of()
                : Arrays.stream(lidos.split(","))
                        .map(String::strip)
                        .filter(nome -> !nome.isEmpty())
                        .toList();
    }
}
