package br.central.comum;

import br.com.caelum.stella.DigitoPara;
import br.com.caelum.stella.validation.CNPJValidator;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A valid CNPJ, numeric or, as issued since July 2026 (IN RFB 2.229/2024), alphanumeric: 12 letters or digits and two
 * check digits, kept in capitals without punctuation.
 */
public record Cnpj(String caracteres) {

    private static final CNPJValidator VALIDADOR = new CNPJValidator(false);

    /** @throws Recusa.RegraNaoAtendida (field {@code cnpj}) when these are not the 14 characters of a valid CNPJ */
    public Cnpj {
        if (caracteres == null || !caracteres.matches("[0-9A-Z]{12}\\d\\d")) {
            throw Recusa.RegraNaoAtendida.campo(
                    "cnpj",
                    "CNPJ inválido: informe os 14 caracteres (12 letras ou dígitos e 2 dígitos verificadores).");
        }
        if (!VALIDADOR.invalidMessagesFor(caracteres).isEmpty()) {
            throw Recusa.RegraNaoAtendida.campo("cnpj", "CNPJ inválido: confira os caracteres.");
        }
    }

    /** Reads a CNPJ with or without punctuation, in either case. @throws Recusa.RegraNaoAtendida as the constructor */
    @JsonCreator
    public static Cnpj de(String texto) {
        return new Cnpj(Pontuacao.retirar(texto));
    }

    /** The CNPJ of these first twelve characters, with its two check digits. */
    public static Cnpj comDigitos(String dozeCaracteres) {
        String comUm = dozeCaracteres + digito(dozeCaracteres);
        return new Cnpj(comUm + digito(comUm));
    }

    public static boolean valido(String texto) {
        return Pontuacao.aceita(texto, Cnpj::de);
    }

    /** As people write it: {@code 11.222.333/0001-81}. */
    @JsonValue
    public String formatado() {
        return caracteres.replaceFirst("(..)(...)(...)(....)(..)", "$1.$2.$3/$4-$5");
    }

    private static String digito(String caracteres) {
        return new DigitoPara(caracteres)
                .comMultiplicadoresDeAte(2, 9)
                .complementarAoModulo()
                .trocandoPorSeEncontrar("0", 10, 11)
                .mod(11)
                .calcula();
    }
}
