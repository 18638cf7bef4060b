package br.central.indicadores.contrato;

import io.swagger.v3.oas.annotations.media.Schema;

/** The open work at one element of a process model. */
public record ContagemDoElemento(
        @Schema(example = "solicitacao") String processo,
        @Schema(example = "UserTask_ResponderDemanda") String elemento,
        Etapa etapa,
        ContagemDeTrabalho contagem) {}
