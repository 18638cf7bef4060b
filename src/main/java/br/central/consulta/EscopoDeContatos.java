package br.central.consulta;

/** Whose previous contacts are listed. */
public enum EscopoDeContatos {
    BENEFICIARIO,
    FAMILIA
}
