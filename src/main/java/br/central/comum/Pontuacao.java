package br.central.comum;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How documents and numbers are read whatever punctuation people type. */
public final class Pontuacao {

    private static final Pattern PONTUACAO = Pattern.compile("[\\s\\u00A0.,/()+\\u2010-\\u2015-]+");

    private Pontuacao() {}

    /** Capitals and digits alone; other characters stay, for the reader to refuse. */
    public static String retirar(String texto) {
        return texto == null ? null : PONTUACAO.matcher(texto).replaceAll("").toUpperCase(Locale.ROOT);
    }

    static boolean aceita(String texto, Function<String, ?> leitura) {
        try {
            leitura.apply(texto);
            return true;
        } catch (Recusa.RegraNaoAtendida recusa) {
            return false;
        }
    }
}
