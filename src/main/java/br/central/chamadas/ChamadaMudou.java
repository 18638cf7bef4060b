package br.central.chamadas;

/** A call rang, was answered or refused, or dropped; published in the transaction of the act. */
public record ChamadaMudou(long id, String operador, SituacaoChamada situacao) {}
