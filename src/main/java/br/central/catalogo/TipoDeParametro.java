package br.central.catalogo;

/** What kind of value a parameter takes. */
public enum TipoDeParametro {
    TEXTO,
    INTEIRO,
    /** 1 or 0. */
    SIM_OU_NAO,
    /** Addresses of e-mail, separated by commas. */
    EMAILS,
    /** Windows of a day, separated by commas, or {@code nunca}. */
    HORARIO,
    /** The path of a leaf of the tree that may be used. */
    CLASSIFICACAO
}
