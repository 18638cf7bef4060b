package br.central.comum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers as Brazilians write them, {@code 1.840,00}, read and shown; the one place that knows. A point between groups of
 * three is a thousands point; as systems write them, {@code 1840.5} is taken too. What could mean two numbers is refused,
 * never guessed.
 */
public final class NumeroEscrito {

    private static final int TAMANHO_MAXIMO = 40;
    private static final int CASAS_DE_QUEM_ESCREVE_VIRGULA = 2;

    private static final Pattern INTEIRO = Pattern.compile("-?(?:\\d{1,15}|[1-9]\\d{0,2}(?:\\.\\d{3}){1,4})");
    private static final Pattern COM_VIRGULA =
            Pattern.compile("-?(?:\\d{1,15}|[1-9]\\d{0,2}(?:\\.\\d{3}){1,4}),\\d{1,6}");
    private static final Pattern COM_PONTO = Pattern.compile("-?\\d{1,15}\\.(?:\\d{1,2}|\\d{4,6})");

    /** In another country it would be a thousand times as much. */
    private static final Pattern VIRGULA_DE_MILHAR = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");

    private static final Pattern MOEDA = Pattern.compile("^(-?) ?R\\$ ?");
    private static final DecimalFormatSymbols SINAIS = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("pt-BR"));

    private NumeroEscrito() {}

    /**
     * A whole number without decimals, any other with two at least.
     *
     * @throws Recusa.RegraNaoAtendida (field {@code numero}) when it is no number, or might be two
     */
    public static BigDecimal ler(String texto) {
        if (TextoVisto.vazio(texto) || texto.length() > TAMANHO_MAXIMO) {
            throw recusa("Informe um número, por exemplo 1.840,00.");
        }
        String escrito = MOEDA.matcher(TextoVisto.de(texto).strip()).replaceFirst("$1");
        if (VIRGULA_DE_MILHAR.matcher(escrito).matches()) {
            throw recusa("Número ambíguo: para mil e quinhentos escreva 1.500, para um e meio 1,5.");
        }
        if (INTEIRO.matcher(escrito).matches()) {
            return new BigDecimal(escrito.replace(".", ""));
        }
        if (COM_VIRGULA.matcher(escrito).matches()) {
            return decimal(escrito.replace(".", "").replace(',', '.'));
        }
        if (COM_PONTO.matcher(escrito).matches()) {
            return decimal(escrito);
        }
        throw recusa("Informe um número, por exemplo 1.840,00.");
    }

    private static BigDecimal decimal(String comPonto) {
        BigDecimal lido = new BigDecimal(comPonto);
        return lido.scale() < CASAS_DE_QUEM_ESCREVE_VIRGULA ? lido.setScale(CASAS_DE_QUEM_ESCREVE_VIRGULA) : lido;
    }

    /** As people write it: {@code 1500} is {@code 1.500}, {@code 1840.5} is {@code 1.840,50}. */
    public static String formatado(Number numero) {
        BigDecimal valor = numero instanceof BigDecimal decimal ? decimal : new BigDecimal(numero.toString());
        boolean inteiro = valor.stripTrailingZeros().scale() <= 0 && valor.scale() <= 1;
        return formatado(valor, inteiro ? 0 : Math.max(CASAS_DE_QUEM_ESCREVE_VIRGULA, valor.scale()));
    }

    /** With so many decimals. */
    public static String formatado(Number numero, int casas) {
        DecimalFormat formato = new DecimalFormat("#,##0", SINAIS);
        formato.setMinimumFractionDigits(casas);
        formato.setMaximumFractionDigits(casas);
        formato.setRoundingMode(RoundingMode.HALF_UP);
        return formato.format(numero);
    }

    private static Recusa recusa(String mensagem) {
        return Recusa.RegraNaoAtendida.campo("numero", mensagem);
    }
}
