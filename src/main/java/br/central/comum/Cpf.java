package br.central.comum;

import br.com.caelum.stella.DigitoPara;
import br.com.caelum.stella.validation.CPFValidator;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A valid CPF, kept as its 11 digits; its text form hides most of them, so that it may appear in a log. */
public record Cpf(String digitos) {

    private static final CPFValidator VALIDADOR = new CPFValidator(false);

    /** @throws Recusa.RegraNaoAtendida (field {@code cpf}) when these are not 11 digits of a valid CPF */
    public Cpf {
        if (digitos == null || !digitos.matches("\\d{11}")) {
            throw Recusa.RegraNaoAtendida.campo("cpf", "CPF inválido: informe os 11 dígitos.");
        }
        if (!VALIDADOR.invalidMessagesFor(digitos).isEmpty()) {
            throw Recusa.RegraNaoAtendida.campo("cpf", "CPF inválido: confira os dígitos.");
        }
    }

    /** Reads a CPF with or without punctuation. @throws Recusa.RegraNaoAtendida as the constructor */
    @JsonCreator
    public static Cpf de(String texto) {
        return new Cpf(Pontuacao.retirar(texto));
    }

    /** The CPF of these first nine digits, with its two check digits. */
    public static Cpf comDigitos(String noveDigitos) {
        String comUm = noveDigitos + digito(noveDigitos);
        return new Cpf(comUm + digito(comUm));
    }

    public static boolean valido(String texto) {
        return Pontuacao.aceita(texto, Cpf::de);
    }

    /** As people write it: {@code 529.982.247-25}. */
    @JsonValue
    public String formatado() {
        return digitos.replaceFirst("(...)(...)(...)(..)", "$1.$2.$3-$4");
    }

    @Override
    public String toString() {
        return "***." + formatado().substring(4, 11) + "-**";
    }

    private static String digito(String digitos) {
        return new DigitoPara(digitos)
                .comMultiplicadoresDeAte(2, 11)
                .complementarAoModulo()
                .trocandoPorSeEncontrar("0", 10, 11)
                .mod(11)
                .calcula();
    }
}
