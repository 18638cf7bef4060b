package br.central.comum;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A valid Cartão Nacional de Saúde, kept as its 15 digits: definitive (starting 1 or 2, made from a PIS number) or
 * provisional (starting 7, 8 or 9). Its text form hides most digits, so that it may appear in a log.
 */
public record Cns(String digitos) {

    /** @throws Recusa.RegraNaoAtendida (field {@code cns}) when these are not the 15 digits of a valid CNS */
    public Cns {
        if (digitos == null || !digitos.matches("\\d{15}")) {
            throw Recusa.RegraNaoAtendida.campo("cns", "CNS inválido: informe os 15 dígitos do cartão.");
        }
        if (!confere(digitos)) {
            throw Recusa.RegraNaoAtendida.campo("cns", "CNS inválido: confira os dígitos.");
        }
    }

    /** Reads a CNS with or without punctuation. @throws Recusa.RegraNaoAtendida as the constructor */
    @JsonCreator
    public static Cns de(String texto) {
        return new Cns(Pontuacao.retirar(texto));
    }

    /** The definitive CNS of these eleven digits, the first of which is 1 or 2. */
    public static Cns comDigitos(String onzeDigitos) {
        int soma = soma(onzeDigitos);
        int digito = (11 - soma % 11) % 11;
        return new Cns(digito == 10 ? onzeDigitos + "001" + (11 - (soma + 2) % 11) % 11 : onzeDigitos + "000" + digito);
    }

    public static boolean valido(String texto) {
        return Pontuacao.aceita(texto, Cns::de);
    }

    /** As printed on the card: {@code 700 0000 0000 0005}. */
    @JsonValue
    public String formatado() {
        return digitos.replaceFirst("(...)(....)(....)(....)", "$1 $2 $3 $4");
    }

    @Override
    public String toString() {
        return "*** **** **** " + digitos.substring(11);
    }

    private static boolean confere(String digitos) {
        return switch (digitos.charAt(0)) {
            case '1', '2' -> soma(digitos) % 11 == 0 && digitos.startsWith("00", 11) && digitos.charAt(13) <= '1';
            case '7', '8', '9' -> soma(digitos) % 11 == 0;
            default -> false;
        };
    }

    private static int soma(String digitos) {
        int soma = 0;
        for (int i = 0; i < digitos.length(); i++) {
            soma += Character.digit(digitos.charAt(i), 10) * (15 - i);
        }
        return soma;
    }
}
