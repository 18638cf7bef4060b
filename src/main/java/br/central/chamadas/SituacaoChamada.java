package br.central.chamadas;

/** How far a call got. */
public enum SituacaoChamada {
    TOCANDO,
    ATENDIDA,
    RECUSADA,
    CAIU
}
