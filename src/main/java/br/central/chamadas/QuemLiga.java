package br.central.chamadas;

import java.util.List;

/** Whose a call may be: the one it is, if that is known; all it may be of; the atendimento it is about. */
record QuemLiga(Long cliente, List<Long> candidatos, String protocolo) {}
