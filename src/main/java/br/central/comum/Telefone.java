package br.central.comum;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone that is called from Brazil, kept as digits: area code (DDD) and number, 11 digits when mobile and 10 when
 * fixed; or a number of the whole country ({@code 0800}, {@code 4004}), which has no area code. An extension goes beside
 * it. Its text form hides most digits, so that it may appear in a log.
 */
public record Telefone(String digitos, String ramal) {

    private static final Pattern DDD =
            Pattern.compile("(1[1-9]|2[12478]|3[1-578]|4[1-9]|5[1345]|6[1-9]|7[134579]|8[1-9]|9[1-9])\\d+");
    private static final Pattern NUMERO = Pattern.compile("\\d\\d(9\\d{8}|[2-57]\\d{7})");

    /** Freephone and its sisters, and the numbers companies have in every city. */
    private static final Pattern DO_PAIS = Pattern.compile("0[3589]00\\d{6,7}|(?:300[3-9]|40\\d\\d)\\d{4}");

    /** Networks and messengers that still leave the ninth digit out; no fixed line begins so. */
    private static final Pattern CELULAR_SEM_O_NOVE = Pattern.compile("(\\d\\d)([689]\\d{7})");

    /** A trunk zero with or without the carrier's code, or the country's code. */
    private static final Pattern PREFIXO = Pattern.compile("^(?:0\\d\\d(?=\\d{10,11}$)|0|55(?=\\d{10}))");

    private static final Pattern COM_RAMAL =
            Pattern.compile("^([^a-zA-Z]*)(?:ramal|ram\\.?|r\\.?)[ :]*(\\d{1,6})$", Pattern.CASE_INSENSITIVE);

    private static final int ESCRITO_NO_MAXIMO = 40;
    private static final int DE_CELULAR = 11;

    /** @throws Recusa.RegraNaoAtendida (field {@code telefone}) when there is no such area code or number */
    public Telefone {
        if (digitos == null || !DO_PAIS.matcher(digitos).matches()) {
            exigirNumeroDeUmaCidade(digitos);
        }
    }

    public Telefone(String digitos) {
        this(digitos, null);
    }

    private static void exigirNumeroDeUmaCidade(String digitos) {
        if (digitos == null || !digitos.matches("\\d{10,11}")) {
            throw recusa("informe o DDD e o número, com 10 ou 11 dígitos, ou um 0800 ou 4004.");
        }
        if (!DDD.matcher(digitos).matches()) {
            throw recusa("o DDD não existe.");
        }
        if (!NUMERO.matcher(digitos).matches()) {
            throw recusa("celular tem 9 dígitos e começa por 9; fixo tem 8.");
        }
    }

    private static Recusa recusa(String motivo) {
        return Recusa.RegraNaoAtendida.campo("telefone", "Telefone inválido: " + motivo);
    }

    /**
     * Reads a telephone with or without punctuation, country code ({@code +55}), trunk zero, ninth digit, extension ({@code
     * ramal 12}).
     *
     * @throws Recusa.RegraNaoAtendida as the constructor
     */
    @JsonCreator
    public static Telefone de(String texto) {
        if (texto == null || texto.length() > ESCRITO_NO_MAXIMO) {
            throw recusa("informe o DDD e o número, com 10 ou 11 dígitos, ou um 0800 ou 4004.");
        }
        Matcher comRamal = COM_RAMAL.matcher(TextoVisto.de(texto).strip());
        return comRamal.matches()
                ? new Telefone(numero(comRamal.group(1)), comRamal.group(2))
                : new Telefone(numero(texto));
    }

    private static String numero(String escrito) {
        String digitos = Pontuacao.retirar(escrito);
        if (DO_PAIS.matcher(digitos).matches()) {
            return digitos;
        }
        String semPrefixo = PREFIXO.matcher(digitos).replaceFirst("");
        return CELULAR_SEM_O_NOVE.matcher(semPrefixo).matches()
                ? semPrefixo.substring(0, 2) + "9" + semPrefixo.substring(2)
                : semPrefixo;
    }

    public static boolean valido(String texto) {
        return Pontuacao.aceita(texto, Telefone::de);
    }

    /**
     * All digits under which the same line may be kept: the area code and the last eight digits tell it, whether the ninth
     * was there or not.
     */
    public static List<String> formas(String digitos) {
        if (digitos.length() == DE_CELULAR && digitos.charAt(2) == '9') {
            return List.of(digitos, digitos.substring(0, 2) + digitos.substring(3));
        }
        return digitos.length() == DE_CELULAR - 1 && DDD.matcher(digitos).matches()
                ? List.of(digitos, digitos.substring(0, 2) + "9" + digitos.substring(2))
                : List.of(digitos);
    }

    /** The same for every form of one line: area code and the last eight digits; what has neither stays as it is. */
    public static String linha(String digitos) {
        return digitos.length() == DE_CELULAR && digitos.charAt(2) == '9'
                ? digitos.substring(0, 2) + digitos.substring(3)
                : digitos;
    }

    /** Whether it is one that receives messages. */
    public boolean celular() {
        return digitos.length() == DE_CELULAR && digitos.charAt(0) != '0';
    }

    /** As people write it: {@code (11) 98765-4321}, {@code 0800 123 4567}, {@code 4004-1234}. */
    @JsonValue
    public String formatado() {
        String numero = digitos.charAt(0) == '0'
                ? digitos.replaceFirst("(....)(...)(.+)", "$1 $2 $3")
                : digitos.length() == 8
                        ? digitos.replaceFirst("(....)(....)", "$1-$2")
                        : digitos.replaceFirst("(..)(.+)(....)", "($1) $2-$3");
        return ramal == null ? numero : numero + " ramal " + ramal;
    }

    @Override
    public String toString() {
        return "(" + digitos.substring(0, 2) + ") ****-" + digitos.substring(digitos.length() - 4);
    }
}
