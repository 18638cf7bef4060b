package br.central.comum;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How documents and numbers are read whatever punctuation people type, or paste without seeing it. */
public final class Pontuacao {

    /** No document or number is longer, however it is punctuated. */
    private static final int TAMANHO_MAXIMO = 200;

    private static final Pattern PONTUACAO = Pattern.compile("[\\s.,/()+-]+");
    private static final Pattern NUMERO = Pattern.compile("[\\d.,/()+\\s-]+");

    private Pontuacao() {}

    /** Capitals and digits alone; other characters stay, for the reader to refuse. */
    public static String retirar(String texto) {
        if (texto == null || texto.length() > TAMANHO_MAXIMO) {
            return texto;
        }
        return PONTUACAO.matcher(TextoVisto.de(texto)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Whether it is digits and punctuation alone, at least one digit. */
    public static boolean soNumero(String texto) {
        String visto = TextoVisto.de(texto);
        return NUMERO.matcher(visto).matches() && visto.chars().anyMatch(sinal -> sinal >= '0' && sinal <= '9');
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
