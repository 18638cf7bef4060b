package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;

/** A line of the timeline in a list; {@code cortado} says that the text goes on. */
@Schema(name = "LinhaDoHistorico")
public record LinhaDoHistorico(long id, AndamentoView andamento, boolean cortado) {}
