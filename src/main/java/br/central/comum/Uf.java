package br.central.comum;

import java.util.Locale;
import java.util.Set;

/** The states of Brazil and the Federal District, by their two letters. */
public final class Uf {

    private static final Set<String> SIGLAS = Set.of(
            "AC", "AL", "AM", "AP", "BA", "CE", "DF", "ES", "GO", "MA", "MG", "MS", "MT", "PA", "PB", "PE", "PI", "PR",
            "RJ", "RN", "RO", "RR", "RS", "SC", "SE", "SP", "TO");

    private Uf() {}

    public static boolean valida(String texto) {
        return texto != null && SIGLAS.contains(ler(texto));
    }

    /** In capitals. */
    public static String ler(String texto) {
        return TextoVisto.de(texto).strip().toUpperCase(Locale.ROOT);
    }
}
