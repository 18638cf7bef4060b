package br.central.comum;

import java.util.regex.Pattern;

/**
 * The number a call comes from or goes to, as telephony gives it: any number there is, also one of another country or of
 * three digits, or none when it is withheld. A number of a client is a {@link Telefone}.
 */
public final class NumeroDaLinha {

    private static final Pattern ESCRITO = Pattern.compile("\\+?[0-9 ().-]{3,24}");
    private static final Pattern DIGITOS = Pattern.compile("\\d{3,15}");

    private NumeroDaLinha() {}

    /**
     * Digits alone, without country code or trunk zero when it is Brazilian; null when there is none.
     *
     * @throws Recusa.RegraNaoAtendida (field {@code telefone}) when it is something else than a number
     */
    public static String ler(String texto) {
        if (TextoVisto.vazio(texto)) {
            return null;
        }
        if (Telefone.valido(texto)) {
            return Telefone.de(texto).digitos();
        }
        String visto = TextoVisto.de(texto).strip();
        String digitos = visto.replaceAll("\\D", "");
        if (!ESCRITO.matcher(visto).matches() || !DIGITOS.matcher(digitos).matches()) {
            throw Recusa.RegraNaoAtendida.campo(
                    "telefone", "Telefone inválido: de 3 a 15 dígitos, com ou sem pontuação.");
        }
        return digitos;
    }

    /** Whether {@link #ler} understands it; none is understood too. */
    public static boolean aceita(String texto) {
        return Pontuacao.aceita(texto, NumeroDaLinha::ler);
    }

    /** As people write it, when it is Brazilian; else its digits. */
    public static String formatado(String digitos) {
        return Telefone.valido(digitos) ? Telefone.de(digitos).formatado() : digitos;
    }
}
