package br.central.atendimento.contrato;

import br.central.comum.TextoBusca;
import java.util.regex.Pattern;

/**
 * What two ways of writing the same address have in common: no accents, case or punctuation, the postal code in one block,
 * letters apart from digits ({@code 12B}, {@code 12-b}), and no {@code nº} before a number.
 */
final class ChaveDeEndereco {

    private static final Pattern CEP = Pattern.compile("\\b(\\d{2})\\.?(\\d{3})[- ]?(\\d{3})\\b");
    private static final Pattern ENTRE_PALAVRAS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern LETRA_E_DIGITO = Pattern.compile("(?<=[a-z])(?=\\d)|(?<=\\d)(?=[a-z])");
    private static final Pattern SEM_NUMERO = Pattern.compile("\\bs no?\\b");
    private static final Pattern NUMERO = Pattern.compile("\\b(?:n|no|num|numero) (?=\\d)");

    private ChaveDeEndereco() {}

    /** Of itself it makes itself, and of a key made before postal codes were joined the one made now. */
    static String de(String texto) {
        String comCep = CEP.matcher(TextoBusca.normalizar(texto)).replaceAll("$1$2$3");
        String palavras = ENTRE_PALAVRAS.matcher(comCep).replaceAll(" ");
        String separadas = LETRA_E_DIGITO.matcher(palavras).replaceAll(" ");
        String semSinal = SEM_NUMERO.matcher(separadas).replaceAll("sn");
        return NUMERO.matcher(semSinal).replaceAll("").strip();
    }
}
