package br.central.comum;

import java.util.regex.Pattern;

/** A postal code: eight digits, of which 00000 to 00999 were never given out. */
public final class Cep {

    private static final Pattern DIGITOS = Pattern.compile("(?!00)\\d{8}");

    private Cep() {}

    /** With or without punctuation. */
    public static boolean valido(String texto) {
        String digitos = Pontuacao.retirar(texto);
        return digitos != null && DIGITOS.matcher(digitos).matches();
    }

    /** As people write it: {@code 01310-100}. */
    public static String formatado(String texto) {
        String digitos = Pontuacao.retirar(texto);
        return digitos.substring(0, 5) + "-" + digitos.substring(5);
    }
}
