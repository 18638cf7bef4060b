package br.central.regras.modelos;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where processes of a version are now. */
@Schema(name = "OcupacaoDoPasso")
public record OcupacaoDoPasso(
        @Schema(example = "UserTask_ResponderDemanda") String elemento,
        @Schema(example = "Responder demanda") String nome,
        @Schema(example = "tarefa de pessoa") String tipo,

        @Schema(description = "Quantas vezes se espera ali agora")
        long esperam,

        @Schema(description = "Dessas, as tarefas cujo prazo já venceu")
        long vencidas) {}
