package br.central.atendimento.contrato;

/** A call to a client has to be made now: the task of the engine in which it is has appeared, in the same transaction. */
public record LigacaoNaFila(Long contato, String tarefa) {}
