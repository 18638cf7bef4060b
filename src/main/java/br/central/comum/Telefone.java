package br.central.comum;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A Brazilian telephone, kept as area code (DDD) and number: 11 digits when mobile, 10 when fixed. Its text form hides
 * most digits, so that it may appear in a log.
 */
public record Telefone(String digitos) {

    private static final Pattern DDD =
            Pattern.compile("(1[1-9]|2[12478]|3[1-578]|4[1-9]|5[1345]|6[1-9]|7[134579]|8[1-9]|9[1-9])\\d+");
    private static final Pattern NUMERO = Pattern.compile("\\d\\d(9\\d{8}|[2-57]\\d{7})");

    /** @throws Recusa.RegraNaoAtendida (field {@code telefone}) when there is no such area code or number */
    public Telefone {
        if (digitos == null || !digitos.matches("\\d{10,11}")) {
            throw Recusa.RegraNaoAtendida.campo(
                    "telefone", "Telefone inválido: informe o DDD e o número, com 10 ou 11 dígitos.");
        }
        if (!DDD.matcher(digitos).matches()) {
            throw Recusa.RegraNaoAtendida.campo("telefone", "Telefone inválido: o DDD não existe.");
        }
        if (!NUMERO.matcher(digitos).matches()) {
            throw Recusa.RegraNaoAtendida.campo(
                    "telefone", "Telefone inválido: celular tem 9 dígitos e começa por 9; fixo tem 8.");
        }
    }

    /**
     * Reads a telephone with or without punctuation, country code ({@code +55}) or trunk zero.
     *
     * @throws Recusa.RegraNaoAtendida as the constructor
     */
    @JsonCreator
    public static Telefone de(String texto) {
        String digitos = Pontuacao.retirar(texto);
        return new Telefone(digitos == null ? null : digitos.replaceFirst("^(0|55(?=\\d{10}))", ""));
    }

    public static boolean valido(String texto) {
        return Pontuacao.aceita(texto, Telefone::de);
    }

    /** As people write it: {@code (11) 98765-4321}. */
    @JsonValue
    public String formatado() {
        return digitos.replaceFirst("(..)(.+)(....)", "($1) $2-$3");
    }

    @Override
    public String toString() {
        return "(" + digitos.substring(0, 2) + ") ****-" + digitos.substring(digitos.length() - 4);
    }
}
