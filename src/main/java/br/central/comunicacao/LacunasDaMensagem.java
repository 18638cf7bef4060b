package br.central.comunicacao;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where values go in a text: {@code {nome}}. */
final class LacunasDaMensagem {

    private static final Pattern LACUNA = Pattern.compile("\\{([a-z][A-Za-z]*)}");

    private LacunasDaMensagem() {}

    static Set<String> de(Modelos.Texto texto) {
        Set<String> todas = de(texto.corpo());
        todas.addAll(de(texto.assunto()));
        return todas;
    }

    static Set<String> de(String texto) {
        return LACUNA.matcher(texto)
                .results()
                .map(lacuna -> lacuna.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Values are put in as they are: braces in them mean nothing. */
    static Modelos.Texto preencher(Modelos.Texto texto, UnaryOperator<String> valores) {
        return new Modelos.Texto(preencher(texto.assunto(), valores), preencher(texto.corpo(), valores));
    }

    private static String preencher(String texto, UnaryOperator<String> valores) {
        return LACUNA.matcher(texto).replaceAll(lacuna -> Matcher.quoteReplacement(valores.apply(lacuna.group(1))));
    }

    /** Whether there is a brace that is part of none. */
    static boolean chaveSolta(String texto) {
        String resto = LACUNA.matcher(texto).replaceAll("");
        return resto.indexOf('{') >= 0 || resto.indexOf('}') >= 0;
    }

    static String escritas(Collection<String> lacunas) {
        return lacunas.stream().map(lacuna -> "{" + lacuna + "}").collect(Collectors.joining(", "));
    }
}
