package br.central.regras.modelos;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/** What passed through a step in a period. */
@Schema(name = "CalorDoPasso")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalorDoPasso(
        @Schema(example = "UserTask_ResponderDemanda") String elemento,
        @Schema(example = "Responder demanda") String nome,
        @Schema(example = "tarefa de pessoa") String tipo,

        @Schema(description = "Quantas vezes se saiu dele no período")
        long vezes,

        @Schema(description = "Quanto se ficou nele, em média")
        long segundos,

        @Schema(description = "Das vezes, quantas tinham prazo")
        long comPrazo,

        @Schema(description = "Dessas, quantas saíram depois dele")
        long atrasos) {}
