package br.central.registros;

/** What a field of a register takes. Its value is a text in one shape, empty when there is none. */
public enum TipoDeCampo {
    TEXTO,
    /** Of several lines. */
    TEXTO_LONGO,
    /** Small letters without accents, digits and hyphens. */
    CODIGO,
    /** {@code #rrggbb}, dark enough to be seen on white. */
    COR,
    /** {@code true}, or empty. */
    SIM_OU_NAO,
    /** One of the options. */
    ESCOLHA,
    /** Some of the options, separated by spaces. */
    VARIAS,
    NUMERO,
    /** {@code aaaa-mm-dd}. */
    DATA,
    /** {@code aaaa-mm-ddThh:mm}, in the operator's time zone. */
    MOMENTO,
    /** Any number of lines with the same columns: a JSON list of objects, column to text, in the order of the lines. */
    LINHAS
}
